import type { AlarmSettings } from '@tracker/domain/events';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { daysLeftTo, warnsOn } from './days-left.js';
import { natureOf, thresholdsOf } from './kinds.js';
import type { Limit } from './limit.js';

export type Colour = 'green' | 'yellow' | 'red' | 'overdue' | 'waiting';

/** Whether a limit stands still: another's to keep, or the organ's while its applicant must answer. */
export const isWaiting = ({ kind, waiting }: Pick<Limit, 'kind' | 'waiting'>): boolean => {
  const nature = natureOf(kind);
  if (nature !== 'duty' && nature !== 'chance') return true;
  return waiting && kind !== 're-answer';
};

/**
 * The colour of a limit on a day. Late only after `dueOn`; warned by the earlier reading.
 * A limit that waits for somebody else is never late (regulation 1.3), and a closed request has
 * no other duty than a re-answer. Of a request's limits only `governingLimits` are to be coloured.
 */
export const colourOf = (
  limit: Limit,
  today: LocalDate,
  calendar: WorkingCalendar,
  settings: AlarmSettings,
): Colour => {
  if (isWaiting(limit)) return 'waiting';
  if (limit.closed && limit.kind !== 're-answer') return 'green';
  if (today > limit.dueOn) return natureOf(limit.kind) === 'duty' ? 'overdue' : 'green';
  const { yellow, red } = thresholdsOf(limit.kind, settings);
  const left = daysLeftTo(warnsOn(limit), today, calendar);
  if (red !== null && left <= red) return 'red';
  return yellow !== null && left <= yellow ? 'yellow' : 'green';
};
