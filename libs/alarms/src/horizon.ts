import { addDays, type LocalDate, type WorkingCalendar } from '@tracker/statute';

/**
 * The last day that is at most `count` working days away (0 or more): a limit warns within them
 * exactly when the day it warns by is not after this one, be either of them a rest day or not.
 */
export const lastDayWithin = (
  today: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate => addDays(calendar.addWorkingDays(today, count + 1), -1);
