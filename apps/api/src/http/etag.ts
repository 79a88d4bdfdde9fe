import { malformed } from '../problems/problem.js';

/** A revision as a strong ETag. */
export const etagOf = (revision: bigint): string => `"${revision}"`;

/** The revision of `If-Match`; undefined without the header. Throws 400 for anything but one strong tag. */
export const revisionOf = (ifMatch: string | undefined): bigint | undefined => {
  if (ifMatch === undefined) return undefined;
  const digits = /^"(\d{1,18})"$/.exec(ifMatch.trim())?.[1];
  if (digits === undefined)
    throw malformed([
      { path: 'If-Match', message: '应为取得申请时 ETag 给出的版本号，例如 "12"（含引号）' },
    ]);
  return BigInt(digits);
};
