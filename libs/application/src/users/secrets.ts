import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A token of 256 random bits. */
export const randomToken = (): string => randomBytes(32).toString('base64url');

/** Random tokens are kept by a plain digest: nobody can guess what is behind it. */
export const tokenDigest = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** What a page must send along with unsafe methods: made from the session, so nothing is stored. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHmac('sha256', sessionToken).update('csrf').digest('base64url');

/** Compares without telling by the time it takes how much was right. */
export const sameSecret = (given: string, expected: string): boolean => {
  const [one, other] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
};

/** Letters and digits that nobody mistakes for each other on paper. */
const plain = '23456789abcdefghjkmnpqrstuvwxyz';

const groups = (count: number, length: number): string =>
  Array.from({ length: count }, () =>
    Array.from({ length }, () => plain[randomInt(plain.length)]).join(''),
  ).join('-');

/** A first password, to be read out or printed: about 59 bits, and good for one sign-in only. */
export const firstPassword = (): string => groups(3, 4);

/** A recovery code of about 79 bits. */
export const recoveryCode = (): string => groups(4, 4);

/** The digest of a recovery code, however it was typed. */
export const recoveryDigest = (typed: string): string =>
  tokenDigest(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  );
