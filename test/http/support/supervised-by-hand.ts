import { calendarBook, calendarOfRequest, deadlineFacts, type KnownRequest } from '@tracker/domain';
import { reckonRequest, type SupervisionList, standingOf, statusOn } from '@tracker/read-models';
import {
  addDays,
  computeDeadline,
  decisionCategory,
  type LocalDate,
  maxDate,
  minDate,
} from '@tracker/statute';

const book = calendarBook();

/** Counted day by day, without any index of working days. */
const workingDaysTo = (organ: string, today: LocalDate, last: LocalDate): number => {
  const calendar = book.calendarOf(organ);
  let count = 0;
  for (let day = today; day < last; ) {
    day = addDays(day, 1);
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
};

const answerDay = ({ reply, closing }: KnownRequest): LocalDate | null => {
  if (reply?.method === 'in-person') return reply.deliveredOn;
  if (reply) return reply.dispatchedOn;
  const row = decisionCategory(closing?.category ?? '')?.row ?? '';
  return closing && !row.startsWith('3.6.') ? closing.closedOn : null;
};

/** The days on which new answers are due that were ordered and not given. */
const reAnswersOwed = ({ reAnswers }: KnownRequest): readonly LocalDate[] =>
  reAnswers.flatMap(({ dueOn, answeredOn }) => (answeredOn === null ? [dueOn] : []));

/** How the new answer that is due next stands on a day, by the thresholds of 5 and 2. */
export const reAnswerColour = (request: KnownRequest, today: LocalDate): string => {
  const owed = reAnswersOwed(request);
  const next = [...owed].sort()[0] ?? '';
  if (next < today) return 'overdue';
  const left = workingDaysTo(request.organ, today, next);
  return left <= 2 ? 'red' : left <= 5 ? 'yellow' : 'green';
};

export type Judged = {
  readonly lists: ReadonlySet<SupervisionList>;
  readonly colour: string | null;
  /** Closed with an answer: the day, and whether it came late. */
  readonly answer: { readonly closedOn: LocalDate | null; readonly late: boolean } | null;
};

/** Where a request belongs on a day, from its facts alone and told a second time. */
export const judge = (request: KnownRequest, today: LocalDate, within: number): Judged => {
  const lists = new Set<SupervisionList>();
  const nothing = { lists, colour: null, answer: null };
  const calendar = calendarOfRequest(book, request, null);
  const facts = request.life === 'voided' ? null : deadlineFacts(request, calendar);
  if (facts === null) return nothing;
  const { dueOn, strictDueOn, waiting, consultations } = computeDeadline(facts, calendar);
  const last = maxDate(dueOn, request.delayedReplyOn ?? dueOn);
  const warned = last === dueOn ? minDate(dueOn, strictDueOn) : last;
  for (const owed of reAnswersOwed(request))
    lists.add(owed < today ? 're-answer-overdue' : 're-answer-due');
  const answeredOn = answerDay(request);
  if (answeredOn !== null) {
    const late = answeredOn > last;
    if (late) lists.add('answered-late');
    return { ...nothing, answer: { closedOn: request.closing?.closedOn ?? null, late } };
  }
  if (request.life !== 'open') return nothing;
  const clock = reckonRequest(request, calendar);
  const lapsed = statusOn(standingOf(request, clock), today) === 'lapsed';
  if (waiting) {
    lists.add(today <= waiting.until ? 'waiting' : 'lapsed');
    return { ...nothing, colour: 'waiting' };
  }
  if (lapsed) lists.add('lapsed');
  if (today > last) {
    lists.add('overdue');
    return { ...nothing, colour: 'overdue' };
  }
  if (today === last) lists.add('due-today');
  const left = warned < today ? 0 : workingDaysTo(request.organ, today, warned);
  if (left <= within) lists.add('due-within');
  const running = request.consultations.some(
    (one, index) =>
      one.answeredOn === null &&
      one.silentOn === null &&
      (consultations[index]?.answerDueOn ?? '') >= today,
  );
  if (running) lists.add('paused');
  return { ...nothing, colour: left <= 2 ? 'red' : left <= 5 ? 'yellow' : 'green' };
};
