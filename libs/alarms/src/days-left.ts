import { type LocalDate, minDate, type WorkingCalendar } from '@tracker/statute';
import type { Limit } from './limit.js';

/** The day that the warnings count to: the earlier reading of the law (regulation 1.4). */
export const warnsOn = ({ dueOn, strictDueOn }: Pick<Limit, 'dueOn' | 'strictDueOn'>): LocalDate =>
  strictDueOn === null ? dueOn : minDate(dueOn, strictDueOn);

/**
 * Working days left to a day: those after `today` up to it; 0 on the day itself.
 * Afterwards negative, -1 from the very next day on: on a rest day the coming working day counts.
 */
export const daysLeftTo = (
  lastDay: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
): number =>
  today <= lastDay
    ? calendar.workingDaysBetween(today, lastDay)
    : -calendar.workingDaysBetween(lastDay, calendar.nextWorkingDay(today));

/** Working days left to the due date as shown, which alone decides what is late. */
export const daysLeft = (
  { dueOn }: Pick<Limit, 'dueOn'>,
  today: LocalDate,
  calendar: WorkingCalendar,
): number => daysLeftTo(dueOn, today, calendar);
