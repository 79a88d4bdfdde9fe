import { knownCalendar } from '../calendar/known-calendar.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { LocalDate } from '../dates/local-date.js';
import { reviewBy, suitBy } from '../remedies/remedy-dates.js';
import { checkExtension, checkFacts } from './check-facts.js';
import type { Course } from './course.js';
import type { Deadline, DeadlineDates, DeadlineOptions } from './deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';
import { explainSteps } from './explain-steps.js';
import { factsAsOf } from './facts-as-of.js';
import { unknownYear } from './provisional.js';
import { runCourse } from './run-course.js';
import { waitingFor } from './waiting.js';
import { warningOf } from './warnings.js';

const datesOf = (
  facts: DeadlineFacts,
  course: Course,
  calendar: WorkingCalendar,
): DeadlineDates => {
  const { limits, start, extended } = course;
  const after = (days: number) => calendar.addWorkingDays(start, days);
  const replyOn = facts.replyReceivedOn;
  const baseDueOn = after(limits.reply);
  const originalDueOn =
    start === facts.receivedOn
      ? baseDueOn
      : calendar.addWorkingDays(facts.receivedOn, limits.reply);
  return {
    dueOn: after(limits.reply + course.paused + extended),
    strictDueOn: after(limits.reply + course.strictlyPaused + extended),
    originalDueOn,
    baseDueOn,
    correctionNoticeDueOn: course.correctionNoticeDueOn,
    waiting: waitingFor(facts, course),
    consultations: course.pauses.map(({ answerDueOn, answered }) => ({
      answerDueOn,
      running: !answered && (!facts.asOf || facts.asOf < answerDueOn),
    })),
    fees: course.payBy.map((payBy) => ({ payBy })),
    remedies: replyOn
      ? { reviewBy: reviewBy(replyOn, calendar), suitBy: suitBy(replyOn, calendar) }
      : null,
  };
};

/** The first year without a notice that any returned date went through. */
const firstUnknownYear = (
  facts: DeadlineFacts,
  course: Course,
  dates: DeadlineDates,
  calendar: WorkingCalendar,
): number | null => {
  let first: number | null = null;
  const look = (from: LocalDate, to: LocalDate): void => {
    const year = unknownYear(from, to, calendar);
    if (year !== null && (first === null || year < first)) first = year;
  };
  look(facts.receivedOn, dates.originalDueOn);
  look(course.start, dates.dueOn);
  for (const { receivedOn, answerDueOn } of course.pauses) look(receivedOn, answerDueOn);
  course.payBy.forEach((payBy, i) => {
    look(facts.fees?.[i]?.noticeReceivedOn ?? payBy, payBy);
  });
  if (facts.replyReceivedOn && dates.remedies) look(facts.replyReceivedOn, dates.remedies.suitBy);
  return first;
};

/**
 * Every date of one request under 条例 30–34 and 109号 (rules D0–D8), by the calendar given.
 * @throws DeadlineInputError when the extension is not 1–20 working days
 */
export const computeDeadline = (
  facts: DeadlineFacts,
  calendar: WorkingCalendar,
  { explain = true }: DeadlineOptions = {},
): Deadline => {
  checkExtension(facts);
  const course = runCourse(facts, calendar);
  const dates = datesOf(facts, course, calendar);
  const unknown = firstUnknownYear(facts, course, dates, calendar);
  return {
    dueOn: dates.dueOn,
    strictDueOn: dates.strictDueOn,
    originalDueOn: dates.originalDueOn,
    baseDueOn: dates.baseDueOn,
    provisional: unknown !== null,
    correctionNoticeDueOn: dates.correctionNoticeDueOn,
    waiting: dates.waiting,
    consultations: dates.consultations,
    fees: dates.fees,
    remedies: dates.remedies,
    steps: explain ? explainSteps(facts, course, dates, unknown, calendar) : [],
    warnings: course.notes.map(warningOf),
  };
};

/**
 * The deadline as it stood on `facts.asOf` (absent: with everything known): later facts are
 * ignored, and only the notices out by that day make the calendar.
 * @throws DeadlineInputError for an impossible date, kind or extension
 */
export const deadlineAsOf = (facts: DeadlineFacts, options?: DeadlineOptions): Deadline => {
  checkFacts(facts);
  return computeDeadline(factsAsOf(facts), knownCalendar(facts.asOf), options);
};
