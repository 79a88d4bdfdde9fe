import type { RecordedEvent } from '@tracker/event-store';
import { foldUnit, type Poison } from './fold-unit.js';
import type { Projection } from './projection.js';
import type { RowContext } from './row-context.js';

export type Folded<State = unknown, Row extends object = object> = {
  /** States after the batch. */
  readonly states: ReadonlyMap<string, State | null>;
  /** The rows to write of each unit that changed. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Units with rows to write that may have had others before. */
  readonly replaced: readonly string[];
  readonly parked: readonly Poison[];
  /** The event a model of `poison: 'halt'` stops before; all before it is folded. */
  readonly halted: Poison | null;
};

export type Assigned = {
  readonly units: ReadonlyMap<string, readonly RecordedEvent[]>;
  /** Events of which not even the unit can be told. */
  readonly lost: readonly Poison[];
};

/** Folds the events of a batch, unit by unit; `states` has the state of every unit assigned. */
export const foldBatch = <State, Row extends object>(
  projection: Projection<State, Row>,
  { units, lost }: Assigned,
  states: ReadonlyMap<string, State | null>,
  context: RowContext,
): Folded<State, Row> => {
  const after = new Map<string, State | null>();
  const rows = new Map<string, readonly Row[]>();
  const replaced: string[] = [];
  const poisons = [...lost];
  for (const [unit, events] of units) {
    const start = states.get(unit) ?? null;
    const folded = foldUnit(projection, unit, events, start, context);
    after.set(unit, folded.state);
    if (folded.poison) poisons.push(folded.poison);
    if (!folded.rows) continue;
    rows.set(unit, folded.rows);
    if (start !== null) replaced.push(unit);
  }
  if (projection.poison === 'park' || poisons.length === 0) {
    return { states: after, rows, replaced, parked: poisons, halted: null };
  }
  const first = earliest(poisons);
  const before = foldBatch(projection, upTo(first.position, { units, lost }), states, context);
  return before.halted ? before : { ...before, halted: first };
};

const earliest = (poisons: readonly Poison[]): Poison =>
  poisons.reduce((first, poison) => (poison.position < first.position ? poison : first));

const upTo = (position: bigint, { units, lost }: Assigned): Assigned => ({
  units: new Map(
    [...units]
      .map(([unit, events]) => [unit, events.filter((it) => it.position < position)] as const)
      .filter(([, events]) => events.length > 0),
  ),
  lost: lost.filter((poison) => poison.position < position),
});
