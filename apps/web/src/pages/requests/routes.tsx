import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, paperRoute } from '../../app/roots.js';
import { listSearch } from './list/list-search.js';

export const requestRoutes = [
  createRoute({
    path: '/requests',
    getParentRoute: () => officeRoute,
    validateSearch: listSearch,
    component: lazyRouteComponent(() => import('./requests-page.js'), 'RequestsPage'),
  }),
  createRoute({
    path: '/requests/search',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./search/search-page.js'), 'SearchPage'),
  }),
  createRoute({
    path: '/requests/import',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./ledger/import-page.js'), 'ImportPage'),
  }),
  createRoute({
    path: '/requests/$requestId',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./detail/request-page.js'), 'RequestPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const requestPapers = [
  createRoute({
    path: '/requests/$requestId/print',
    getParentRoute: () => paperRoute,
    component: lazyRouteComponent(() => import('./detail/sheet/sheet-page.js'), 'SheetPage'),
  }),
] as const;
