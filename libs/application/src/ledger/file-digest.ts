import { createHash } from 'node:crypto';

/** SHA-256 of a file's bytes, hex: what an import is known by. */
export const fileDigest = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
