import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';

/** Every page of 系统 is a child: it stands beside the list of what can be administered. */
export const systemRoute = createRoute({
  id: 'administration',
  getParentRoute: () => officeRoute,
  component: lazyRouteComponent(() => import('./system-layout.js'), 'SystemLayout'),
});
