import { daysLeft } from '@tracker/alarms';
import type { CalendarSource } from '@tracker/application';
import { calendarOfRequest, deadlineFacts, type KnownRequest } from '@tracker/domain';
import {
  computeDeadline,
  type Deadline,
  type DeadlineFacts,
  factsAsOf,
  type LocalDate,
  maxDate,
  type WorkingCalendar,
} from '@tracker/statute';

/** The clock of a request on a day, with the working days left on it. */
export type RequestClockView = Deadline & {
  readonly asOf: LocalDate;
  /** Working days from `asOf` to the due date; negative once it has passed. */
  readonly daysLeft: number;
  readonly overdue: boolean;
};

const runs = ({ life, reply }: KnownRequest): boolean => life === 'open' && reply === null;

/** Whether it waits, or has waited in vain, for its applicant: it may lapse then, and is not late. */
const waits = (known: DeadlineFacts, calendar: WorkingCalendar): boolean =>
  computeDeadline({ ...known, asOf: null }, calendar, { explain: false }).waiting !== null;

/**
 * A closed request keeps its due date by the calendar of its closing; the remedies still run, by the
 * holidays announced since.
 */
const withRemedies = (
  { replyReceivedOn, ...own }: DeadlineFacts,
  calendar: WorkingCalendar,
  present: WorkingCalendar,
): Deadline => {
  if (!replyReceivedOn || calendar === present)
    return computeDeadline({ ...own, replyReceivedOn: replyReceivedOn ?? null }, calendar);
  const kept = computeDeadline(own, calendar);
  const { remedies, steps, provisional } = computeDeadline({ ...own, replyReceivedOn }, present);
  const fresh = steps.filter(({ rule }) => rule === 'D8' || (rule === 'D4' && !kept.provisional));
  return {
    ...kept,
    remedies,
    provisional: kept.provisional || provisional,
    steps: [...kept.steps, ...fresh],
  };
};

/**
 * The clock as it stood on a day: facts and notices known then. Without a day that is today; a closed
 * request keeps what was known at its closing. The caller has refreshed the calendars. Null before receipt and for a void request.
 */
export const clockOn = (
  request: KnownRequest,
  calendars: CalendarSource,
  today: LocalDate,
  asOf: LocalDate | undefined,
  closedAt: bigint | null = null,
): RequestClockView | null => {
  const day = asOf ?? today;
  if (request.life === 'voided' || request.receivedOn === null || request.receivedOn > day)
    return null;
  const calendar =
    asOf === undefined && request.closing !== null
      ? calendarOfRequest(calendars.book, request, closedAt)
      : calendars.asOf(day, request.organ);
  const facts = deadlineFacts(request, calendar);
  if (facts === null) return null;
  const known = factsAsOf({ ...facts, asOf: day });
  const deadline = withRemedies(known, calendar, calendars.asOf(day, request.organ));
  const { dueOn } = deadline;
  const latest = maxDate(dueOn, request.delayedReplyOn ?? dueOn);
  const overdue = runs(request) && latest < day && !waits(known, calendar);
  return { ...deadline, asOf: day, daysLeft: daysLeft(deadline, day, calendar), overdue };
};
