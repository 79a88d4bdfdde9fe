import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { officeRoute } from '../../app/roots.js';
import { auditSearch } from './audit/audit-search.js';
import { calendarSearch } from './calendar/calendar-search.js';
import { eraseSearch } from './erase/erase-search.js';
import { organSearch } from './organs/organ-search.js';
import { systemRoute } from './system-route.js';
import { usersSearch } from './users/users-search.js';

const child = { getParentRoute: () => systemRoute };

export const systemRoutes = [
  createRoute({
    path: '/system',
    getParentRoute: () => officeRoute,
    beforeLoad: () => {
      throw redirect({ to: '/system/organs' });
    },
  }),
  systemRoute.addChildren([
    createRoute({
      ...child,
      path: '/system/organs',
      component: lazyRouteComponent(() => import('./organs/organs-page.js'), 'OrgansPage'),
    }),
    createRoute({
      ...child,
      path: '/system/users',
      validateSearch: usersSearch,
      component: lazyRouteComponent(() => import('./users/users-page.js'), 'UsersPage'),
    }),
    createRoute({
      ...child,
      path: '/system/settings',
      validateSearch: organSearch,
      component: lazyRouteComponent(() => import('./settings/settings-page.js'), 'SettingsPage'),
    }),
    createRoute({
      ...child,
      path: '/system/numbers',
      validateSearch: organSearch,
      component: lazyRouteComponent(() => import('./numbers/numbers-page.js'), 'NumbersPage'),
    }),
    createRoute({
      ...child,
      path: '/system/calendar',
      validateSearch: calendarSearch,
      component: lazyRouteComponent(() => import('./calendar/calendar-page.js'), 'CalendarPage'),
    }),
    createRoute({
      ...child,
      path: '/system/audit',
      validateSearch: auditSearch,
      component: lazyRouteComponent(() => import('./audit/audit-page.js'), 'AuditPage'),
    }),
    createRoute({
      ...child,
      path: '/system/erase',
      validateSearch: eraseSearch,
      component: lazyRouteComponent(() => import('./erase/erase-page.js'), 'ErasePage'),
    }),
    createRoute({
      ...child,
      path: '/system/state',
      component: lazyRouteComponent(() => import('./state/state-page.js'), 'StatePage'),
    }),
  ]),
] as const;
