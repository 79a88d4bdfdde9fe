import type { RecordedEvent } from './types.js';

/**
 * Puts events that were recorded elsewhere at the end of a log nobody else writes: ids, revisions,
 * metadata, instants and order as they were, positions as this store gives them. `onFilled` is told how
 * many are in. Returns how many. What was put in before a failure may be in: compare before going on.
 */
export type FillLog = (
  batches: AsyncIterable<readonly RecordedEvent[]>,
  onFilled: (events: number) => void,
) => Promise<number>;
