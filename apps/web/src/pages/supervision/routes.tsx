import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';
import { periodSearch } from './dashboard/period-search.js';
import { listSearch } from './lists/list-search.js';

export const supervisionRoutes = [
  createRoute({
    path: '/supervision',
    getParentRoute: () => officeRoute,
    validateSearch: periodSearch,
    component: lazyRouteComponent(() => import('./dashboard/dashboard-page.js'), 'DashboardPage'),
  }),
  createRoute({
    path: '/supervision/people',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./people/people-page.js'), 'PeoplePage'),
  }),
  createRoute({
    path: '/supervision/$list',
    getParentRoute: () => officeRoute,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./lists/list-page.js'), 'ListPage'),
  }),
] as const;
