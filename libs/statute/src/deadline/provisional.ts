import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type LocalDate, yearOf } from '../dates/local-date.js';

/** The first year without a notice among the days (from, to], or null (§2, D4). */
export const unknownYear = (
  from: LocalDate,
  to: LocalDate,
  calendar: WorkingCalendar,
): number | null => {
  const lastOfYear = from.endsWith('-12-31');
  const first = yearOf(from) + (lastOfYear ? 1 : 0);
  for (let year = first; year <= yearOf(to); year += 1) {
    if (!calendar.hasYear(year)) return year;
  }
  return null;
};
