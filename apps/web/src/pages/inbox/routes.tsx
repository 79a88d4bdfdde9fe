import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const inboxRoutes = [
  createRoute({
    path: '/inbox',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./inbox-page.js'), 'InboxPage'),
  }),
] as const;
