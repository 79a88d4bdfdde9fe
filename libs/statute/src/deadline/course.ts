import type { LocalDate } from '../dates/local-date.js';
import type { Limits } from '../limits/statutory-limits.js';
import type { Pause } from './pauses.js';

/** What the reckoning found out of order; worded in warnings.ts. */
export type Note =
  | {
      readonly kind: 'late-correction-notice';
      readonly on: LocalDate;
      readonly dueOn: LocalDate;
      /** Null under the text of 2007, which sets no limit of its own for the notice. */
      readonly workingDays: number | null;
      readonly answered: boolean;
    }
  | { readonly kind: 'correction-told-again'; readonly times: number; readonly on: LocalDate }
  | { readonly kind: 'late-correction'; readonly on: LocalDate; readonly endedOn: LocalDate }
  | { readonly kind: 'late-payment'; readonly on: LocalDate; readonly endedOn: LocalDate }
  | { readonly kind: 'late-fee-notice'; readonly on: LocalDate; readonly dueOn: LocalDate }
  | {
      readonly kind: 'late-consultation';
      readonly on: LocalDate;
      readonly dueOn: LocalDate;
      readonly index: number;
    }
  | { readonly kind: 'late-extension'; readonly on: LocalDate; readonly dueOn: LocalDate }
  | { readonly kind: 'extension-cut'; readonly given: number; readonly allowed: number }
  | { readonly kind: 'answer-before-letter'; readonly on: LocalDate; readonly letterOn: LocalDate }
  | {
      readonly kind: 'restart-before-receipt';
      readonly on: LocalDate;
      readonly receivedOn: LocalDate;
    };

export type Restart = {
  readonly on: LocalDate;
  readonly by: 'correction' | 'payment';
  readonly index: number;
};

/** How the clock of one request ran: the last period, what stopped it, and what went before. */
export type Course = {
  readonly limits: Limits;
  /** The day before the current period begins: receipt, corrected request, or payment. */
  readonly start: LocalDate;
  readonly restarts: readonly Restart[];
  readonly pauses: readonly Pause[];
  /** Indexes of the consultations that stop the clock in the current period. */
  readonly counted: readonly number[];
  readonly paused: number;
  readonly strictlyPaused: number;
  readonly extended: number;
  readonly correctionNoticeDueOn: LocalDate | null;
  readonly payBy: readonly LocalDate[];
  /** Indexes of the 补正 and fee notices given in time. */
  readonly correctionsInTime: readonly number[];
  readonly feesInTime: readonly number[];
  readonly notes: readonly Note[];
};
