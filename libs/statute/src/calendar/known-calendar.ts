import type { LocalDate } from '../dates/local-date.js';
import { buildCalendar } from './build-calendar.js';
import { builtInSchedules } from './schedules/built-in-schedules.js';
import { versionsInForce } from './versions-in-force.js';
import type { WorkingCalendar } from './working-calendar.js';
import type { CalendarOptions, YearSchedule } from './year-schedule.js';

const built = new WeakMap<readonly YearSchedule[], Map<string, WorkingCalendar>>();

const memoOf = (schedules: readonly YearSchedule[]): Map<string, WorkingCalendar> => {
  const held = built.get(schedules) ?? new Map<string, WorkingCalendar>();
  built.set(schedules, held);
  return held;
};

/**
 * The calendar that the notices known on `asOf` make, with a region's own days off laid over it.
 * Built once for each list and set of versions; the list is not changed afterwards.
 */
export const workingCalendar = (
  schedules: readonly YearSchedule[],
  { asOf, overlay }: CalendarOptions = {},
): WorkingCalendar => {
  const versions = versionsInForce(schedules, asOf);
  const key = JSON.stringify([versions.map((row) => schedules.indexOf(row)), overlay ?? null]);
  const memo = memoOf(schedules);
  const calendar = memo.get(key) ?? buildCalendar(versions, overlay);
  memo.set(key, calendar);
  return calendar;
};

const known = new Map<LocalDate | null, WorkingCalendar>();

/** The calendar of the notices built into the release, as known on `asOf` (absent: all of them). */
export const knownCalendar = (asOf?: LocalDate | null): WorkingCalendar => {
  const held = known.get(asOf ?? null);
  if (held) return held;
  const calendar = workingCalendar(builtInSchedules, asOf ? { asOf } : {});
  known.set(asOf ?? null, calendar);
  return calendar;
};
