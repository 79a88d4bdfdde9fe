import type { YearSchedule } from '../year-schedule.js';
import { fromCompact } from './compact-schedule.js';
import { nationalSchedules } from './data/national.js';

/** The notices built into the release, 2004–2026, one row per version, in order of the year. */
export const builtInSchedules: readonly YearSchedule[] = nationalSchedules.map(fromCompact);
