import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../app/roots.js';

type SignInSearch = { readonly next?: string };

/** Only a place of our own may be gone to after signing in. */
const ownPlace = (next: unknown): SignInSearch =>
  typeof next === 'string' && /^\/(?!\/|\\)/.test(next) ? { next } : {};

export const signInRoutes = [
  createRoute({
    path: '/sign-in',
    getParentRoute: () => rootRoute,
    validateSearch: ({ next }: Record<string, unknown>): SignInSearch => ownPlace(next),
    component: lazyRouteComponent(() => import('./sign-in-page.js'), 'SignInPage'),
  }),
] as const;
