import type { RecordedEvent } from '@tracker/event-store';
import { StaleRevision } from './errors.js';

/** Throws StaleRevision, with what happened since, when the stream is not at the revision that the caller has seen. */
export const refuseStale = (
  expected: bigint | undefined,
  history: readonly RecordedEvent[],
): void => {
  const actual = history.at(-1)?.revision;
  if (expected === undefined || actual === undefined || expected === actual) return;
  const since = history.filter(({ revision }) => revision > expected);
  throw new StaleRevision(expected, actual, since);
};
