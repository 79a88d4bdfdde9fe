import type { Role } from '../../../app/session.js';

/** What may be changed of somebody, as a form holds it. */
export type UserTyped = {
  readonly name: string;
  readonly email?: string | null;
  readonly roles: readonly Role[];
};

export type UserChange = { name?: string; email?: string | null; roles?: Role[] };

const isSameSet = (a: readonly Role[], b: readonly Role[]): boolean =>
  [...a].sort().join() === [...b].sort().join();

/**
 * What was changed in the form, and nothing else: what a colleague saved of the other fields while it was
 * open stays, and the audit log names what was changed. Fields that a form does not show are left alone.
 */
export const changedOf = (opened: UserTyped, typed: Partial<UserTyped>): UserChange => ({
  ...(typed.name !== undefined && typed.name !== opened.name && { name: typed.name }),
  ...('email' in typed &&
    (typed.email || null) !== (opened.email || null) && { email: typed.email || null }),
  ...(typed.roles && !isSameSet(typed.roles, opened.roles) && { roles: [...typed.roles] }),
});
