import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const inboxRoutes = [
  createRoute({
    path: '/inbox',
    getParentRoute: () => officeRoute,
    validateSearch: ({ all }: Record<string, unknown>): { readonly all?: true } =>
      all === true ? { all } : {},
    component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
  }),
] as const;
