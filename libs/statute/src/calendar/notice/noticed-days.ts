import type { LocalDate } from '../../dates/local-date.js';

/** Something in a notice or file that could not be read, in the words of the notice, and why. */
export type NoticeFault = { readonly text: string; readonly why: string };

/** The days of one holiday, or of a part of the notice without a name. */
export type NoticedHoliday = {
  readonly name: string;
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays: readonly LocalDate[];
};

/** What a notice says, day by day, for a person to confirm; with any fault it must not be used. */
export type NoticedDays = {
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays: readonly LocalDate[];
  readonly holidays: readonly NoticedHoliday[];
  readonly faults: readonly NoticeFault[];
  /** Sentences with dates that fix no day, such as a recommendation. */
  readonly passedOver: readonly string[];
};

/** Sorted, each day once. */
export const distinctDays = (days: readonly LocalDate[]): readonly LocalDate[] =>
  [...new Set(days)].sort();
