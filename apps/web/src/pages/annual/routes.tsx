import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const annualRoutes = [
  createRoute({
    path: '/annual',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./annual-page.js'), 'AnnualPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const annualPapers = [] as const;
