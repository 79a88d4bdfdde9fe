import type pg from 'pg';
import { StoreUnavailable } from '../errors.js';
import { backOffMs, pause } from '../subscription/back-off.js';
import { isConnectionLost, isWorthRetrying, named } from './failures.js';

/** Thrown by `once` when the connection broke while a statement was under way. */
export class ConnectionLost extends Error {}

export type Connections = {
  /** Runs on one connection, once. ConnectionLost: whether it took effect is not known. */
  once<T>(deadline: number, run: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** Runs, again and again while connections break; for reads and for what may happen twice. */
  repeatedly<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  /** The instant, in milliseconds, until which a call that starts now is patient. */
  deadline(): number;
};

/** Connections of a pool with patience: a database that restarts is waited for, `patienceMs` long. */
export function connections(pool: pg.Pool, patienceMs: number): Connections {
  async function connect(deadline: number): Promise<pg.PoolClient> {
    for (let failures = 0; ; failures++) {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isWorthRetrying(error)) throw error;
        if (Date.now() > deadline) throw new StoreUnavailable(error);
        await pause(backOffMs(failures));
      }
    }
  }

  async function once<T>(deadline: number, run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await connect(deadline);
    let lost = false;
    try {
      return await run(client);
    } catch (error) {
      lost = isConnectionLost(error);
      if (lost) throw new ConnectionLost('the connection broke', { cause: error });
      throw named(error);
    } finally {
      client.release(lost);
    }
  }

  const deadline = () => Date.now() + patienceMs;

  async function repeatedly<T>(run: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const until = deadline();
    for (let failures = 0; ; failures++) {
      try {
        return await once(until, run);
      } catch (error) {
        if (!(error instanceof ConnectionLost)) throw error;
        if (Date.now() > until) throw new StoreUnavailable(error.cause);
        await pause(backOffMs(failures));
      }
    }
  }

  return { once, repeatedly, deadline };
}
