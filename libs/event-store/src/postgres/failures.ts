import pg from 'pg';
import { StoreBusy } from '../errors.js';

/** lock_not_available, deadlock_detected, serialization_failure, query_canceled. */
const busy = new Set(['55P03', '40P01', '40001', '57014']);
/** cannot_connect_now and too_many_connections: the next attempt may well succeed. */
const notYet = new Set(['57P03', '53300']);
/** What `pg` itself throws for a connection that is not there, without any code. */
const gone =
  /connection (terminated|error|timeout)|timeout exceeded|not queryable|client was closed|read timeout/i;

/**
 * Whether the connection, rather than the statement, has failed. Then a statement that was sent may
 * or may not have been carried out.
 */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) {
    return error.severity === 'FATAL' || error.severity === 'PANIC' || isShutdown(error.code);
  }
  if (typeof error !== 'object' || error === null) return false;
  return 'syscall' in error || ('message' in error && gone.test(String(error.message)));
}

/** Whether connecting may succeed when tried again: unlike a wrong password or a missing database. */
export function isWorthRetrying(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) {
    return notYet.has(error.code ?? '') || isShutdown(error.code);
  }
  return isConnectionLost(error);
}

/** The answer of a live server in this lib's terms; what has no name here stays as it is. */
export function named(error: unknown): unknown {
  const isBusy = error instanceof pg.DatabaseError && busy.has(error.code ?? '');
  return isBusy ? new StoreBusy(error) : error;
}

const isShutdown = (code: string | undefined): boolean => code?.startsWith('57P0') ?? false;
