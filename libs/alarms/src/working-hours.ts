import type { AlarmSettings } from '@tracker/domain/events';
import { addDays, type LocalDate, type WorkingCalendar } from '@tracker/statute';

/** A day and a minute of it, HH:mm, by the clock of Beijing. */
export type Moment = { readonly on: LocalDate; readonly at: string };

export const isBefore = (a: Moment, b: Moment): boolean =>
  a.on === b.on ? a.at < b.at : a.on < b.on;

/** Whether reminders may go out: [reminderTime, workdayEnds) of a working day (D4). */
export const isWorkingHour = (
  { on, at }: Moment,
  calendar: WorkingCalendar,
  { reminderTime, workdayEnds }: AlarmSettings,
): boolean => calendar.isWorkingDay(on) && reminderTime <= at && at < workdayEnds;

/** The moment itself within working hours, else the beginning of the next ones. */
export const nextWorkingHour = (
  moment: Moment,
  calendar: WorkingCalendar,
  settings: AlarmSettings,
): Moment => {
  if (isWorkingHour(moment, calendar, settings)) return moment;
  const over = moment.at >= settings.workdayEnds;
  const from = over ? addDays(moment.on, 1) : moment.on;
  return { on: calendar.nextWorkingDay(from), at: settings.reminderTime };
};
