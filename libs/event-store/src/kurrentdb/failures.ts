import { type CommandError, ErrorType, isCommandError } from '@kurrent/kurrentdb-client';
import { StoreRefused } from '../errors.js';

/** The server, or the way to it, said nothing in time. */
export class NoAnswer extends Error {}

/** gRPC's numbers, which errors carry as long as no connection stands. */
const unauthenticated = 16;
const permissionDenied = 7;

const named = (error: unknown): CommandError | null =>
  error instanceof Error && isCommandError(error) ? error : null;

const refusals = new Map<string, StoreRefused['reason']>([
  [ErrorType.ACCESS_DENIED, 'access-denied'],
  [ErrorType.STREAM_DELETED, 'stream-deleted'],
  [ErrorType.STREAM_TOMBSTONED, 'stream-deleted'],
  [ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED, 'append-too-large'],
]);

/** What the server will say again however often it is asked; null for what may pass. */
export const refused = (error: unknown): StoreRefused | null => {
  const known = named(error);
  if (known === null) return null;
  const byType = refusals.get(known.type);
  if (byType) return new StoreRefused(byType, error);
  const denied = known.code === unauthenticated || known.code === permissionDenied;
  return denied ? new StoreRefused('access-denied', error) : null;
};

/** The stream does not end where the append expected it: nothing was written. */
export const isWrongVersion = (error: unknown): boolean =>
  named(error)?.type === ErrorType.WRONG_EXPECTED_VERSION;

/** This node sent us to the leader, where the client goes with its next call: nothing was written. */
export const isNotLeader = (error: unknown): boolean => named(error)?.type === ErrorType.NOT_LEADER;

export const isNoStream = (error: unknown): boolean =>
  named(error)?.type === ErrorType.STREAM_NOT_FOUND;

/** No connection came about, so nothing can have been written; any other failure leaves that open. */
export const wasNeverSent = (error: unknown): boolean => {
  const known = named(error);
  if (known !== null)
    return known.type === ErrorType.UNAVAILABLE && /No connection established/i.test(known.message);
  return error instanceof Error && /Failed to discover/i.test(error.message);
};
