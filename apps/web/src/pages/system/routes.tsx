import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const systemRoutes = [
  createRoute({
    path: '/system',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./system-page.js'), 'SystemPage'),
  }),
] as const;
