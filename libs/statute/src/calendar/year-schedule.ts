import type { LocalDate } from '../dates/local-date.js';

export type DayKind = 'workday' | 'rest-day' | 'make-up-workday';

/**
 * One version of the yearly notice of the 国务院办公厅 on days off.
 * It counts from `publishedOn` on; a later version of the same year replaces it whole.
 * A notice may also name days of the December before (元旦).
 */
export type YearSchedule = {
  readonly year: number;
  readonly noticeNumber: string;
  readonly publishedOn: LocalDate;
  /** Days off that fall on Monday to Friday or are named by the notice. */
  readonly restDays: readonly LocalDate[];
  /** Saturdays and Sundays on which one works (调休上班). */
  readonly makeUpWorkdays: readonly LocalDate[];
};

/** Local days off of a region (民族节日 …), laid over the national calendar. */
export type RegionalOverlay = {
  readonly region: string;
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays?: readonly LocalDate[];
};

export type CalendarOptions = {
  /** Only versions published on or before this day; absent = everything known. */
  readonly asOf?: LocalDate;
  readonly overlay?: RegionalOverlay;
};
