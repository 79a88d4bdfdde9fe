import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const supervisionRoutes = [
  createRoute({
    path: '/supervision',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./supervision-page.js'), 'SupervisionPage'),
  }),
] as const;
