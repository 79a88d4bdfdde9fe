import { deadlineFacts, type KnownRequest } from '@tracker/domain/events';
import {
  computeDeadline,
  type Deadline,
  knownCalendar,
  type LocalDate,
  type WorkingCalendar,
} from '@tracker/statute';

/** The calendar as known on a day, null = everything this release knows. */
export type CalendarAsOf = (asOf: LocalDate | null) => WorkingCalendar;

/** The clock of a request, and the last day of each supplement period, default where none was told. */
export type RequestClock = Deadline & { readonly supplementEnds: readonly LocalDate[] };

/** What the rows of one batch may ask for besides the state. */
export type RowContext = {
  /** The clock of a request at a revision; null while it has no receipt date, and once it is void. */
  deadlineOf(requestId: string, revision: bigint, request: KnownRequest): RequestClock | null;
};

/**
 * Reckons each request once a batch, for all models alike. A closed request is reckoned by the
 * notices known on the day it was closed, so that a later notice never moves it.
 */
export const rowContext = (calendarAsOf: CalendarAsOf = knownCalendar): RowContext => {
  const reckoned = new Map<
    string,
    { readonly revision: bigint; readonly deadline: RequestClock | null }
  >();
  return {
    deadlineOf(requestId, revision, request) {
      const known = reckoned.get(requestId);
      if (known?.revision === revision) return known.deadline;
      const deadline = reckon(request, calendarAsOf);
      reckoned.set(requestId, { revision, deadline });
      return deadline;
    },
  };
};

const reckon = (request: KnownRequest, calendarAsOf: CalendarAsOf): RequestClock | null => {
  if (request.life === 'voided') return null;
  const calendar = calendarAsOf(request.closing?.closedOn ?? null);
  const facts = deadlineFacts(request, calendar);
  if (facts === null) return null;
  const supplementEnds = (facts.corrections ?? []).map(({ periodEndsOn }) => periodEndsOn);
  return { ...computeDeadline(facts, calendar, { explain: false }), supplementEnds };
};
