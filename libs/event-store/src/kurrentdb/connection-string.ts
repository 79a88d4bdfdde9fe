import { InvalidAddress } from '../errors.js';

/** How a KurrentDB is addressed; `esdb` is the old name of the same. */
const addressForm =
  /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\/(?:([^:@/]+):([^@/]+)@)?[^@]+$/;

export type KurrentDbAddress = {
  /** As the client takes it, under the present name of the protocol. */
  readonly url: string;
  readonly credentials: { readonly username: string; readonly password: string };
};

/**
 * Reads EVENT_STORE_URL. Throws InvalidAddress, which never holds the address itself: a password stands
 * in it. A user must be named unless TLS is off, where KurrentDB knows no users.
 */
export const kurrentDbAddress = (text: string): KurrentDbAddress => {
  const match = addressForm.exec(text.trim());
  if (match === null) throw new InvalidAddress('not-an-address');
  const [, discover = '', username, password] = match;
  const rest = text.trim().slice(text.trim().indexOf('://'));
  const insecure = /[?&]tls=false(&|$)/i.test(rest);
  if (username === undefined && !insecure) throw new InvalidAddress('no-user');
  return {
    url: `kurrentdb${discover}${rest}`,
    credentials: {
      username: decodeURIComponent(username ?? 'anonymous'),
      password: decodeURIComponent(password ?? 'anonymous'),
    },
  };
};
