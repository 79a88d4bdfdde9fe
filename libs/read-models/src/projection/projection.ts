import type { RecordedEvent } from '@tracker/event-store';
import type { RequestUnit } from '../request-view/request-view.row.js';
import type { RowContext } from './row-context.js';

/** A stream of another category that reaches many units, such as the erasure of an applicant. */
export type Spread = {
  /** Column of the model's table that names the owner. */
  readonly column: string;
  /** The owner all of whose units the event reaches; null for any other event. */
  ownerOf(event: RecordedEvent): string | null;
  /** The owner that a unit gets by this event; null for any other event. */
  joins(event: RecordedEvent): string | null;
};

/** How rows with computed dates follow a calendar that was announced, without any event of their unit. */
export type Reckoning<State, Row extends object> = {
  /** SQL condition on the model's table: rows whose dates may still move. The table has a column `organ`. */
  readonly open: string;
  /**
   * The state, where the rows do not keep it, from what `request_view` keeps of the same request at
   * the same position; without it streams are read one by one.
   */
  borrow?(unit: RequestUnit, rows: readonly Row[]): State;
};

/**
 * A read model as a fold: a unit (one request, one organ …) has a state, each event of the unit a
 * pure step, and the state its rows. Nothing here reads a clock, a database or another model.
 */
export type Projection<State = unknown, Row extends object = object> = {
  /** Name of the model and of its table in the schema `read`. */
  readonly name: string;
  /** Changed whenever the same events give other rows; a model built with another is rebuilt. */
  readonly version: string;
  /** What an event does that cannot be folded: stop the model, or set its stream aside. */
  readonly poison: 'halt' | 'park';
  readonly row: new () => Row;
  /** Property of the row that names its unit. */
  readonly unit: string;
  /** Whether a unit has any number of rows, to be replaced as a set; otherwise it has one. */
  readonly many: boolean;
  /** Whether a unit is exactly one stream, so that no order among streams matters but for `spread`. */
  readonly oneStream: boolean;
  /** Where the state of a unit seen long ago comes from: its own rows, or its stream. */
  readonly restoreFrom: 'rows' | 'log';
  /** The unit that the event changes; null for streams this model does not read. */
  unitOf(event: RecordedEvent): string | null;
  /** Whether no unit of this name can have been there before the event. */
  isFirst(event: RecordedEvent): boolean;
  /** The state after one more event; the same object when nothing of it changed. Throws on poison. */
  step(state: State | null, event: RecordedEvent): State | null;
  /** The rows of a unit. Throws on poison. */
  rows(unit: string, state: State, context: RowContext): readonly Row[];
  /** The state that the rows were made of; only with `restoreFrom: 'rows'`. */
  restore?(rows: readonly Row[]): State;
  /** The stream of a unit; only with `restoreFrom: 'log'`. */
  streamOf?(unit: string): string;
  /** Whether both states have the same rows, so that nothing is written. */
  sameRows?(before: State, after: State): boolean;
  readonly spread?: Spread;
  readonly reckoning?: Reckoning<State, Row>;
};
