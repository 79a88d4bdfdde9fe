import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/roots.js';
import { signInSearch } from './sign-in-search.js';

const root = { getParentRoute: () => rootRoute };

export const signInRoutes = [
  createRoute({
    ...root,
    path: '/sign-in',
    validateSearch: signInSearch,
    component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    ...root,
    path: '/sign-in/back',
    component: lazyRouteComponent(() => import('./signed-in-page.js'), 'SignedInPage'),
  }),
  createRoute({
    ...root,
    path: '/setup',
    component: lazyRouteComponent(() => import('./setup-page.js'), 'SetupPage'),
  }),
] as const;
