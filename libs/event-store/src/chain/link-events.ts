import type { NewEvent } from '../types.js';
import { eventHash } from './event-hash.js';

/** The end of a stream: its last revision and that event's hash. */
export type ChainEnd = { readonly revision: bigint; readonly hash: string };

/** What stands before the first event of a stream. */
export const beforeFirst = { revision: -1n, hash: null } as const;

/** Puts `prev` and `hash` into the metadata of events that are to follow `end`. */
export function linkEvents(
  stream: string,
  events: readonly NewEvent[],
  end: ChainEnd | typeof beforeFirst,
): readonly NewEvent[] {
  let { revision, hash: prev }: { revision: bigint; hash: string | null } = end;
  return events.map((event) => {
    const { hash: _ignored, ...given } = event.meta;
    revision += 1n;
    const meta = { ...given, prev };
    prev = eventHash({ ...event, meta, stream, revision });
    return { ...event, meta: { ...meta, hash: prev } };
  });
}
