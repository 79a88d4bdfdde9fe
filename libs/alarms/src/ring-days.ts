import type { AlarmKind, AlarmLevel, AlarmSettings } from '@tracker/domain/events';
import { addDays, type LocalDate, type WorkingCalendar } from '@tracker/statute';
import { warnsOn } from './days-left.js';
import { natureOf, thresholdsOf } from './kinds.js';
import type { Limit } from './limit.js';

/** A level that a limit reaches, and the working day on which it does. */
export type RingDay = { readonly level: AlarmLevel; readonly on: LocalDate };

/** The first working day from which at most `count` working days are left to `lastDay`. */
export const firstDayWithin = (
  lastDay: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate => {
  let day = lastDay;
  for (let left = count; left > 0 || !calendar.isWorkingDay(day); day = addDays(day, -1)) {
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
};

/** The levels of a limit by its dates alone, in the order in which they are reached. */
export const ringDays = (
  limit: Limit & { readonly kind: AlarmKind },
  calendar: WorkingCalendar,
  settings: AlarmSettings,
): readonly RingDay[] => {
  const nature = natureOf(limit.kind);
  const dayAfter = calendar.addWorkingDays(limit.dueOn, 1);
  if (nature === 'period') return [{ level: 'lapse', on: dayAfter }];
  if (nature === 'answer') return [{ level: 'silence', on: dayAfter }];
  const { yellow, red } = thresholdsOf(limit.kind, settings);
  const within = (level: AlarmLevel, count: number | null): readonly RingDay[] =>
    count === null ? [] : [{ level, on: firstDayWithin(warnsOn(limit), count, calendar) }];
  const overdue: readonly RingDay[] = nature === 'duty' ? [{ level: 'overdue', on: dayAfter }] : [];
  return [...within('yellow', yellow), ...within('red', red), ...overdue];
};
