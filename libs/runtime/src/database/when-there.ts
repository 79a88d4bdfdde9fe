import { setTimeout as pause } from 'node:timers/promises';

/** Of the network and of PostgreSQL: not there, not yet, not any more, no place left. */
const passing: ReadonlySet<unknown> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'ENOENT', '57P01', '57P02', '57P03', '53300'],
]);
/** What the client says without a code. */
const gone = /connection (terminated|ended|timeout)|timeout (expired|exceeded)|not queryable/i;

type Failure = {
  readonly code?: unknown;
  readonly message?: string;
  readonly cause?: unknown;
  readonly driverError?: unknown;
  readonly errors?: readonly unknown[];
};

/** Whether the database, or the way to it, is away: what a person has to mend is something else. */
export const isAway = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, cause, driverError, errors } = error as Failure;
  if (passing.has(code) || gone.test(message ?? '')) return true;
  return [cause, driverError, errors?.[0]].some(isAway);
};

/** Whether the waiting ended because the process was told to stop. */
export const isToldToStop = (error: unknown): boolean =>
  (error as { readonly name?: unknown } | null)?.name === 'AbortError';

export type Waiting = {
  /** Told why at the first failure, and then once a minute. */
  readonly onAway: (error: unknown) => void;
  readonly signal?: AbortSignal | undefined;
  readonly everyMs?: number;
};

const remindMs = 60_000;

/**
 * Does what needs the database, again until that is there: of several processes on several machines none may
 * depend on the order in which they start. What is wrong for another reason is thrown at once.
 */
export const whenThere = async <T>(work: () => Promise<T>, waiting: Waiting): Promise<T> => {
  const { onAway, signal, everyMs = 500 } = waiting;
  for (let told = Number.NEGATIVE_INFINITY; ; await pause(everyMs, undefined, { signal })) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error)) throw error;
      if (performance.now() - told < remindMs) continue;
      told = performance.now();
      onAway(error);
    }
  }
};
