import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute, paperRoute } from '../../app/roots.js';

export const registerRoutes = [
  createRoute({
    path: '/register',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./register-page.js'), 'RegisterPage'),
  }),
] as const;

/** Pages that are printed: children of `paperRoute`. */
export const registerPapers = [
  createRoute({
    path: '/register/receipt/$requestId',
    getParentRoute: () => paperRoute,
    validateSearch: ({ print }: Record<string, unknown>): { readonly print?: boolean } =>
      print === true || print === 'true' ? { print: true } : {},
    component: lazyRouteComponent(() => import('./receipt/receipt-page.js'), 'ReceiptPage'),
  }),
] as const;
