import type { RecordedEvent } from '@tracker/event-store';
import type { Assigned } from './fold-batch.js';
import { type Poison, poisonOf } from './fold-unit.js';
import type { Projection } from './projection.js';

/** Units of each owner that stood in the table before the batch. */
export type Members = ReadonlyMap<string, readonly string[]>;

/** Gives every event of a batch to its unit, and a spread event to all units of its owner. */
export const assignEvents = (
  projection: Projection,
  events: readonly RecordedEvent[],
  parked: ReadonlySet<string>,
  members: Members,
): Assigned => {
  const units = new Map<string, RecordedEvent[]>();
  const joined = new Map<string, string[]>();
  const lost: Poison[] = [];
  const add = (map: Map<string, RecordedEvent[]>, unit: string, event: RecordedEvent) => {
    const list = map.get(unit);
    if (list) list.push(event);
    else map.set(unit, [event]);
  };
  for (const event of events) {
    if (parked.has(event.stream)) continue;
    try {
      const owner = projection.spread?.ownerOf(event) ?? null;
      if (owner !== null) {
        const all = [...(members.get(owner) ?? []), ...(joined.get(owner) ?? [])];
        for (const unit of new Set(all)) add(units, unit, event);
        continue;
      }
      const unit = projection.unitOf(event);
      if (unit === null) continue;
      add(units, unit, event);
      const joins = projection.spread?.joins(event) ?? null;
      if (joins !== null) joined.set(joins, [...(joined.get(joins) ?? []), unit]);
    } catch (error) {
      lost.push(poisonOf(event, error));
    }
  }
  return { units, lost };
};

/** The owners whose stored units a batch will need. */
export const ownersIn = (
  projection: Projection,
  events: readonly RecordedEvent[],
): readonly string[] => {
  const { spread } = projection;
  if (!spread) return [];
  return [...new Set(events.flatMap((event) => spread.ownerOf(event) ?? []))];
};
