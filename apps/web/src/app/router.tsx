import { createRoute, createRouter, redirect } from '@tanstack/react-router';
import { accountRoutes } from '../pages/account/routes.js';
import { annualPapers, annualRoutes } from '../pages/annual/routes.js';
import { approvalRoutes } from '../pages/approvals/routes.js';
import { inboxRoutes } from '../pages/inbox/routes.js';
import { registerPapers, registerRoutes } from '../pages/register/routes.js';
import { requestPapers, requestRoutes } from '../pages/requests/routes.js';
import { signInRoutes } from '../pages/sign-in/routes.js';
import { supervisionRoutes } from '../pages/supervision/routes.js';
import { systemRoutes } from '../pages/system/routes.js';
import { officeRoute, paperRoute, rootRoute, signedInRoute } from './roots.js';
import { UnexpectedError } from './unexpected-error.js';

const home = createRoute({
  path: '/',
  getParentRoute: () => rootRoute,
  beforeLoad: () => {
    throw redirect({ to: '/requests' });
  },
});

const routeTree = rootRoute.addChildren([
  home,
  ...signInRoutes,
  signedInRoute.addChildren([
    officeRoute.addChildren([
      ...registerRoutes,
      ...requestRoutes,
      ...approvalRoutes,
      ...supervisionRoutes,
      ...inboxRoutes,
      ...annualRoutes,
      ...systemRoutes,
      ...accountRoutes,
    ]),
    paperRoute.addChildren([...registerPapers, ...requestPapers, ...annualPapers]),
  ]),
]);

/** Every address of the desks. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultErrorComponent: UnexpectedError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
