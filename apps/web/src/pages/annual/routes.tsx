import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, paperRoute } from '../../app/roots.js';
import { annualSearch } from './annual-search.js';

export const annualRoutes = [
  createRoute({
    path: '/annual',
    getParentRoute: () => officeRoute,
    validateSearch: annualSearch,
    component: lazyRouteComponent(() => import('./annual-page.js'), 'AnnualPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const annualPapers = [
  createRoute({
    path: '/annual/paper',
    getParentRoute: () => paperRoute,
    validateSearch: annualSearch,
    component: lazyRouteComponent(() => import('./annual-paper.js'), 'AnnualPaper'),
  }),
] as const;
