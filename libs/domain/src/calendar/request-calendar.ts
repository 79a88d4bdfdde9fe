import type { WorkingCalendar } from '@tracker/statute';
import type { KnownRequest } from '../request/state.js';
import type { CalendarBook } from './calendar-book.js';

/**
 * The calendar a request is reckoned by: an open one by everything announced, a closed one by the
 * notices known on the day it was closed and recorded before its closing, so that none later moves it.
 * `closedAt` is the position of its closing; null where it is not at hand.
 */
export const calendarOfRequest = (
  book: CalendarBook,
  { organ, closing }: Pick<KnownRequest, 'organ' | 'closing'>,
  closedAt: bigint | null,
): WorkingCalendar =>
  closing === null
    ? book.calendarOf(organ)
    : book.calendarOf(organ, {
        on: closing.closedOn,
        ...(closedAt !== null && { before: closedAt }),
      });

/** Where the closing of a request stands in the log, after one more event of it. */
export const closedAtAfter = (
  closedAt: bigint | null,
  before: Pick<KnownRequest, 'closing'> | null,
  after: Pick<KnownRequest, 'closing'>,
  position: bigint,
): bigint | null => {
  if (after.closing === null) return null;
  return (before?.closing ?? null) === null ? position : closedAt;
};
