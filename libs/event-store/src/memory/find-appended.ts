import { DuplicateEventId } from '../errors.js';
import type { AppendResult, NewEvent, RecordedEvent } from '../types.js';

/**
 * The original result when all ids stand in this stream one after the other, null when none stands
 * anywhere; anything between is DuplicateEventId.
 */
export function findAppended(
  stream: string,
  events: readonly NewEvent[],
  byId: ReadonlyMap<string, RecordedEvent>,
): AppendResult | null {
  const found = events.flatMap((event) => byId.get(event.id) ?? []);
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return null;
  const sameAppend =
    found.length === events.length &&
    found.every((it, i) => it.stream === stream && it.revision === first.revision + BigInt(i));
  if (!sameAppend) {
    throw new DuplicateEventId(
      stream,
      found.map((event) => event.id),
    );
  }
  return { revision: last.revision, position: last.position, alreadyAppended: true };
}
