import type { LocalDate } from '../dates/local-date.js';
import type { DayKind } from './year-schedule.js';

/** Which days count as 工作日 (D4). All dates lie in the years 1900–2999. */
export type WorkingCalendar = {
  /** Names the versions in force: years, day of the last notice, digest of the content. */
  readonly id: string;
  kindOf(date: LocalDate): DayKind;
  isWorkingDay(date: LocalDate): boolean;
  /** Whether the notice of the day's year is not out, so that only the weekends are known. */
  isProvisional(date: LocalDate): boolean;
  hasYear(year: number): boolean;
  /** The last of `count` working days after `from`; `from` itself is not counted (D2, D3); count ≥ 1. */
  addWorkingDays(from: LocalDate, count: number): LocalDate;
  /** Working days in (fromExclusive, toInclusive]; negative when the second lies earlier. */
  workingDaysBetween(fromExclusive: LocalDate, toInclusive: LocalDate): number;
  /** The day itself if it is a working day, else the first one after it (D8). */
  nextWorkingDay(date: LocalDate): LocalDate;
};
