import type { Projection } from '../projection/projection.js';
import type { CalendarAsOf } from '../projection/row-context.js';

/** Names what the rows of a model depend on besides the log: the projection's version and the calendar. */
export const builtWith = ({ version }: Projection, calendarAsOf: CalendarAsOf): string =>
  `${version};${calendarAsOf(null).id}`;
