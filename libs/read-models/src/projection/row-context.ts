import {
  type CalendarBook,
  calendarBook,
  calendarOfRequest,
  deadlineFacts,
  type KnownRequest,
} from '@tracker/domain/events';
import {
  computeDeadline,
  type Deadline,
  type LocalDate,
  type WorkingCalendar,
} from '@tracker/statute';

/** The clock of a request, and the last day of each supplement period, default where none was told. */
export type RequestClock = Deadline & { readonly supplementEnds: readonly LocalDate[] };

/** What the rows of one batch may ask for besides the state. */
export type RowContext = {
  /**
   * The clock of a request at a revision; null while it has no receipt date, and once it is void.
   * `closedAt` is the position of its closing.
   */
  deadlineOf(
    requestId: string,
    revision: bigint,
    request: KnownRequest,
    closedAt?: bigint | null,
  ): RequestClock | null;
};

const releaseBook = calendarBook();

/**
 * Reckons each request once a batch, for all models alike, by what the book has announced. A closed
 * request is reckoned by what was known when it was closed, so that no later notice moves it.
 */
export const rowContext = (book: CalendarBook = releaseBook): RowContext => {
  const reckoned = new Map<
    string,
    { readonly revision: bigint; readonly deadline: RequestClock | null }
  >();
  return {
    deadlineOf(requestId, revision, request, closedAt = null) {
      const known = reckoned.get(requestId);
      if (known?.revision === revision) return known.deadline;
      const deadline = reckonRequest(request, calendarOfRequest(book, request, closedAt));
      reckoned.set(requestId, { revision, deadline });
      return deadline;
    },
  };
};

/** The clock of a request by a calendar; null while it has no receipt date, and once it is void. */
export const reckonRequest = (
  request: KnownRequest,
  calendar: WorkingCalendar,
): RequestClock | null => {
  if (request.life === 'voided') return null;
  const facts = deadlineFacts(request, calendar);
  if (facts === null) return null;
  const supplementEnds = (facts.corrections ?? []).map(({ periodEndsOn }) => periodEndsOn);
  return { ...computeDeadline(facts, calendar, { explain: false }), supplementEnds };
};
