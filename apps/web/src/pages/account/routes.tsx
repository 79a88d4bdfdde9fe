import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const accountRoutes = [
  createRoute({
    path: '/account',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
  }),
] as const;
