import { workingCalendar, type YearSchedule } from '@tracker/statute';
import type { Projection } from '../projection/projection.js';

/**
 * Names what the rows of a model depend on besides the log: the projection's version and the
 * schedules of the release. Those announced since stand in the log itself.
 */
export const builtWith = ({ version }: Projection, schedules: readonly YearSchedule[]): string =>
  `${version};${workingCalendar(schedules).id}`;
