import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

export const approvalRoutes = [
  createRoute({
    path: '/approvals',
    getParentRoute: () => officeRoute,
    component: lazyRouteComponent(() => import('./approvals-page.js'), 'ApprovalsPage'),
  }),
] as const;
