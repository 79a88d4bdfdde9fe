import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const requestRoutes = [
  createRoute({
    path: '/requests',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./requests-page.js'), 'RequestsPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const requestPapers = [] as const;
