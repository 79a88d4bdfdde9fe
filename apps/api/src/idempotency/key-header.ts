import { malformed } from '../problems/problem.js';

/** The `Idempotency-Key` of a request; undefined without one. Throws 400 unless 1–200 printable characters. */
export const keyOf = (header: string | readonly string[] | undefined): string | undefined => {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[\x21-\x7e]([\x20-\x7e]{0,198}[\x21-\x7e])?$/.test(header))
    return header;
  throw malformed([{ path: 'Idempotency-Key', message: '应为 1 至 200 个可打印的 ASCII 字符' }]);
};

/** A route in its one spelling, with the ids in it. */
export const routeOf = (method: string, path: string): string =>
  `${method} ${path.toLowerCase().replace(/\/+$/, '')}`;
