import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found-page.js';
import { SessionGate } from './session-gate.js';

/** Whoever mistypes an address stays in the office, with the navigation at hand. */
const NotFound = () => (
  <SessionGate>
    <Frame>
      <NotFoundPage />
    </Frame>
  </SessionGate>
);

/** Where every address begins. */
export const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** Pages for people who are signed in. */
export const signedInRoute = createRoute({
  id: 'signed-in',
  getParentRoute: () => rootRoute,
  component: () => (
    <SessionGate>
      <Outlet />
    </SessionGate>
  ),
});

/** Pages inside the frame: navigation at the left, organ and search above. */
export const officeRoute = createRoute({
  id: 'office',
  getParentRoute: () => signedInRoute,
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
});

/** Pages that are paper: no furniture round them. */
export const paperRoute = createRoute({
  id: 'paper',
  getParentRoute: () => signedInRoute,
  component: Outlet,
});
