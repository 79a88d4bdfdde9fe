import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 over the canonical JSON of a value, in hexadecimal. */
export const digestOf = (value: object): string =>
  createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
