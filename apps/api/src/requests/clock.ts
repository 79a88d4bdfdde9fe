import type { CalendarSource } from '@tracker/application';
import { deadlineFacts, type KnownRequest } from '@tracker/domain';
import {
  computeDeadline,
  type Deadline,
  factsAsOf,
  type LocalDate,
  maxDate,
} from '@tracker/statute';

/** The clock of a request on a day, with the working days left on it. */
export type RequestClockView = Deadline & {
  readonly asOf: LocalDate;
  /** Working days from `asOf` to the due date; negative once it has passed. */
  readonly daysLeft: number;
  readonly overdue: boolean;
};

const runs = ({ life, reply }: KnownRequest): boolean => life === 'open' && reply === null;

/**
 * The clock as it stood on a day: facts and notices known then. Without a day that is today; a closed
 * request keeps the notices known on the day it was closed. Null before receipt and for a void request.
 */
export const clockOn = (
  request: KnownRequest,
  calendars: CalendarSource,
  today: LocalDate,
  asOf: LocalDate | undefined,
): RequestClockView | null => {
  const day = asOf ?? today;
  if (request.life === 'voided' || request.receivedOn === null || request.receivedOn > day)
    return null;
  const calendar = calendars.asOf(asOf ?? request.closing?.closedOn ?? today);
  const facts = deadlineFacts(request, calendar);
  if (facts === null) return null;
  const deadline = computeDeadline(factsAsOf({ ...facts, asOf: day }), calendar);
  const daysLeft = calendar.workingDaysBetween(day, deadline.dueOn);
  const { dueOn, waiting } = deadline;
  const latest = maxDate(dueOn, request.delayedReplyOn ?? dueOn);
  const overdue = runs(request) && waiting === null && latest < day;
  return { ...deadline, asOf: day, daysLeft, overdue };
};
