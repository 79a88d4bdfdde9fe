import type { RecordedEvent } from '@tracker/event-store';
import type { Projection } from './projection.js';
import type { RowContext } from './row-context.js';

/** An event that could not be folded, and why. */
export type Poison = {
  readonly stream: string;
  readonly position: bigint;
  readonly error: string;
};

export type FoldedUnit<State, Row> = {
  readonly state: State | null;
  /** null = the rows stay as they are. */
  readonly rows: readonly Row[] | null;
  readonly poison: Poison | null;
};

/** The events of one unit applied to its state, up to the first that fails. */
export const foldUnit = <State, Row extends object>(
  projection: Projection<State, Row>,
  unit: string,
  events: readonly RecordedEvent[],
  start: State | null,
  context: RowContext,
): FoldedUnit<State, Row> => {
  try {
    let state = start;
    for (const event of events) state = projection.step(state, event);
    return { state, rows: changedRows(projection, unit, start, state, context), poison: null };
  } catch {
    return untilPoison(projection, unit, events, start, context);
  }
};

const changedRows = <State, Row extends object>(
  projection: Projection<State, Row>,
  unit: string,
  start: State | null,
  state: State | null,
  context: RowContext,
): readonly Row[] | null => {
  if (state === start || state === null) return null;
  if (start !== null && projection.sameRows?.(start, state)) return null;
  return projection.rows(unit, state, context);
};

/** The slow way: the rows after every event, so that the one which fails is known. */
const untilPoison = <State, Row extends object>(
  projection: Projection<State, Row>,
  unit: string,
  events: readonly RecordedEvent[],
  start: State | null,
  context: RowContext,
): FoldedUnit<State, Row> => {
  let good: FoldedUnit<State, Row> = { state: start, rows: null, poison: null };
  for (const event of events) {
    try {
      const state = projection.step(good.state, event);
      good = { state, rows: changedRows(projection, unit, start, state, context), poison: null };
    } catch (error) {
      return { ...good, poison: poisonOf(event, error) };
    }
  }
  return good;
};

/** What is kept of a failure: where, and the message. */
export const poisonOf = ({ stream, position, type }: RecordedEvent, error: unknown): Poison => ({
  stream,
  position,
  error: `${type}: ${error instanceof Error ? error.message : String(error)}`,
});
