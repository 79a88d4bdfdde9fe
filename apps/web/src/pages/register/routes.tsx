import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const registerRoutes = [
  createRoute({
    path: '/register',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./register-page.js'), 'RegisterPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const registerPapers = [] as const;
