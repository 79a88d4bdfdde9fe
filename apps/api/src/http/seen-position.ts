import type { Freshness } from '@tracker/runtime';
import type { RequestHandler } from 'express';

/**
 * `X-Seen-Position`: the asker has seen an answer or a live message of this position, perhaps of another
 * process. Nobody is refused for it: it only makes his own queries wait a moment.
 */
export const seenPosition =
  (freshness: Pick<Freshness, 'seen'>): RequestHandler =>
  (request, _response, next) => {
    const told = request.headers['x-seen-position'];
    if (typeof told !== 'string' || !/^\d{1,19}$/.test(told)) return next();
    const position = BigInt(told);
    // Beyond what a position can be: it would be waited for in vain.
    return position < 2n ** 63n ? freshness.seen(position, () => next()) : next();
  };
