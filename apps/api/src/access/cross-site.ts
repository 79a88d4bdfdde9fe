import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

export const isUnsafe = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

const hostOf = (url: string): string | null => {
  try {
    return new URL(url).host;
  } catch {
    return null;
  }
};

/**
 * Whether a page of another site sent it. Browsers tell the site only over HTTPS and on the machine
 * itself; in a plain network the origin is compared with where the request went.
 */
export const isCrossSite = (
  { headers }: Pick<Request, 'headers'>,
  publicUrl: string | undefined,
): boolean => {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin, host } = headers;
  if (origin === undefined) return false;
  const from = hostOf(origin);
  return from === null || (from !== host && from !== hostOf(publicUrl ?? ''));
};

export const crossSite = (): Problem =>
  new Problem(403, 'cross-site', '请求来自其他网站的页面，已拒绝。请在本系统的页面中操作。');
