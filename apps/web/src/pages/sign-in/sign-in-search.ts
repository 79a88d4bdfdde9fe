import { type ProviderFailure, providerFailure } from './provider-failures.js';

export type SignInSearch = { readonly next?: string; readonly sso?: ProviderFailure };

/** Where to go after signing in, a place of our own only; and why the identity provider let nobody in. */
export const signInSearch = ({ next, sso }: Record<string, unknown>): SignInSearch => {
  const failure = providerFailure(sso);
  // A browser drops tabs and line ends from an address: none may hide a second slash.
  const own = typeof next === 'string' && /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(next);
  return { ...(own && { next }), ...(failure && { sso: failure }) };
};
