import { dayNumberOf, fromDayNumber, toDayNumber } from '../dates/day-number.js';
import { type LocalDate, yearOf } from '../dates/local-date.js';
import { calendarId } from './calendar-id.js';
import { isWeekend } from './plain-weeks.js';
import type { WorkingCalendar } from './working-calendar.js';
import { workingDayIndex } from './working-day-index.js';
import type { RegionalOverlay, YearSchedule } from './year-schedule.js';

type Days = {
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays?: readonly LocalDate[];
};

const exceptionsOf = (sources: readonly Days[]): Map<number, boolean> => {
  const exceptions = new Map<number, boolean>();
  for (const { restDays, makeUpWorkdays = [] } of sources) {
    for (const date of restDays) exceptions.set(toDayNumber(date), false);
    for (const date of makeUpWorkdays) exceptions.set(toDayNumber(date), true);
  }
  return exceptions;
};

const yearsSpanned = (exceptions: ReadonlyMap<number, boolean>, years: ReadonlySet<number>) => {
  const all = new Set(years);
  for (const day of exceptions.keys()) all.add(yearOf(fromDayNumber(day)));
  return all.size === 0 ? [2000, 2000] : [Math.min(...all), Math.max(...all)];
};

/** Texts of the days around the window, so that answers need no formatting. */
const textsOf = (first: number, last: number) => {
  const texts = Array.from({ length: last - first + 1 }, (_, i) => fromDayNumber(first + i));
  return (day: number): LocalDate => texts[day - first] ?? fromDayNumber(day);
};

/** A calendar of exactly these versions; a year among them counts as known. */
export const buildCalendar = (
  versions: readonly YearSchedule[],
  overlay?: RegionalOverlay,
): WorkingCalendar => {
  const exceptions = exceptionsOf(overlay ? [...versions, overlay] : versions);
  const years = new Set(versions.map(({ year }) => year));
  const [low = 2000, high = low] = yearsSpanned(exceptions, years);
  const first = dayNumberOf(low, 1, 1);
  const last = dayNumberOf(high, 12, 31);
  const index = workingDayIndex(first, last, exceptions);
  const text = textsOf(first, last + 366);
  const isWorkingDay = (date: LocalDate) => index.isWorking(toDayNumber(date));
  return {
    id: calendarId(versions, overlay),
    hasYear: (year) => years.has(year),
    isProvisional: (date) => !years.has(yearOf(date)),
    isWorkingDay,
    kindOf: (date) => {
      if (!isWorkingDay(date)) return 'rest-day';
      return isWeekend(toDayNumber(date)) ? 'make-up-workday' : 'workday';
    },
    addWorkingDays: (from, count) => {
      if (!Number.isInteger(count) || count < 1) throw new RangeError(`working days: ${count}`);
      return text(index.nth(index.through(toDayNumber(from)) + count));
    },
    workingDaysBetween: (from, to) =>
      index.through(toDayNumber(to)) - index.through(toDayNumber(from)),
    nextWorkingDay: (date) => {
      const day = toDayNumber(date);
      return index.isWorking(day) ? date : text(index.nth(index.through(day) + 1));
    },
  };
};
