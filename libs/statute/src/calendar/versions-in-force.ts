import type { LocalDate } from '../dates/local-date.js';
import type { YearSchedule } from './year-schedule.js';

/**
 * The latest version of each year published on or before `asOf` (absent: of all), in order of the
 * year. On the day of its notice a version already counts; of two on one day the later row wins.
 */
export const versionsInForce = (
  schedules: readonly YearSchedule[],
  asOf?: LocalDate,
): readonly YearSchedule[] => {
  const latest = new Map<number, YearSchedule>();
  for (const schedule of schedules) {
    if (asOf !== undefined && schedule.publishedOn > asOf) continue;
    const held = latest.get(schedule.year);
    if (!held || schedule.publishedOn >= held.publishedOn) latest.set(schedule.year, schedule);
  }
  return [...latest.values()].sort((a, b) => a.year - b.year);
};
