import type pg from 'pg';

/**
 * A connection that breaks while no query runs emits an error event, and one that nobody hears ends
 * node. The pool hears for its idle clients only, and between acquiring and the caller's first query
 * lies a gap in which the bad news can come with the very packet that brought the good. The
 * listeners stay after close, since connections also break while a pool is being ended.
 */
export function surviveBrokenConnections(pool: pg.Pool): void {
  if (pool.listeners('error').includes(ignore)) return;
  pool.on('error', ignore);
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignore)) client.on('error', ignore);
  });
}

/** What is broken shows with the next query, which is where it is dealt with. */
function ignore(): void {}
