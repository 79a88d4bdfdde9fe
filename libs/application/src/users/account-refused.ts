/** Why nobody was signed in, or nothing changed about an account. */
export type AccountRefusalCode =
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'account-disabled'
  | 'code-required'
  | 'code-wrong'
  | 'code-refused'
  | 'identity-unknown'
  | 'password-weak'
  | 'password-wrong'
  | 'password-same'
  | 'password-absent'
  | 'account-taken'
  | 'account-unknown'
  | 'already-member'
  | 'user-unknown'
  | 'user-of-other-organ'
  | 'user-has-no-account'
  | 'own-account'
  | 'not-member'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'setup-closed';

/** An account or a session was refused something; facts hold seconds to wait, faults of a password. */
export class AccountRefused extends Error {
  constructor(
    readonly code: AccountRefusalCode,
    readonly facts: { readonly seconds?: number; readonly faults?: readonly string[] } = {},
  ) {
    super(code);
    this.name = 'AccountRefused';
  }
}
