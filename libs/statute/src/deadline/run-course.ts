import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { LocalDate } from '../dates/local-date.js';
import { type Limits, limitsFor } from '../limits/statutory-limits.js';
import type { Course, Note, Restart } from './course.js';
import type { DeadlineFacts } from './deadline-facts.js';
import { extensionsOf, type Occurrence, occurrencesOf } from './occurrences.js';
import { type Pause, pausedWorkingDays, pauseOf } from './pauses.js';

const none: readonly never[] = [];

const correctionNoticeLimit = (
  { correctionNotice }: Limits,
  receivedOn: LocalDate,
  calendar: WorkingCalendar,
): LocalDate | null =>
  correctionNotice === null ? null : calendar.addWorkingDays(receivedOn, correctionNotice);

/** A request to which nothing happened but its receipt: most are, so it is kept cheap. */
const untouched = (receivedOn: LocalDate, calendar: WorkingCalendar): Course => {
  const limits = limitsFor(receivedOn);
  return {
    limits,
    start: receivedOn,
    restarts: none,
    pauses: none,
    counted: none,
    paused: 0,
    strictlyPaused: 0,
    extended: 0,
    correctionNoticeDueOn: correctionNoticeLimit(limits, receivedOn, calendar),
    payBy: none,
    correctionsInTime: none,
    feesInTime: none,
    notes: none,
  };
};

/**
 * Takes the facts day by day.
 * What is given in time is judged by the due date current on its day, pauses and extension included.
 */
const runThrough = (facts: DeadlineFacts, calendar: WorkingCalendar): Course => {
  const limits = limitsFor(facts.receivedOn);
  const { corrections = none, consultations = none, fees = none } = facts;
  const extensions = extensionsOf(facts);
  const pauses = consultations.map((fact) => pauseOf(fact, limits.consultationAnswer, calendar));
  const payBy = fees.map((fee) => calendar.addWorkingDays(fee.noticeReceivedOn, limits.payment));
  const correctionNoticeDueOn = correctionNoticeLimit(limits, facts.receivedOn, calendar);

  let notes: Note[] = [];
  const restarts: Restart[] = [];
  const correctionsInTime: number[] = [];
  const feesInTime: number[] = [];
  const consulted: number[] = [];
  let start = facts.receivedOn;
  let counted: number[] = [];
  let extended = 0;
  let told = 0;

  const pausesCounted = (): Pause[] => pauses.filter((_, index) => counted.includes(index));
  const paused = (begin: 'sentOn' | 'receivedOn') =>
    counted.length === 0 ? 0 : pausedWorkingDays(pausesCounted(), begin, start, calendar);
  const dueOn = () => calendar.addWorkingDays(start, limits.reply + paused('sentOn') + extended);

  const restart = (by: Restart['by'], { on, index }: Occurrence): void => {
    if (on < facts.receivedOn) {
      notes.push({ kind: 'restart-before-receipt', on, receivedOn: facts.receivedOn });
      return;
    }
    restarts.push({ on, by, index });
    start = on;
    extended = 0;
    // A consultation that still runs takes the days after the restart out of the new period.
    counted = consulted.filter((i) => (pauses[i]?.endsOn ?? on) > on);
    notes = notes.filter((n) => n.kind !== 'late-consultation' || !counted.includes(n.index));
  };

  const steps: Record<Occurrence['kind'], (occurrence: Occurrence) => void> = {
    'correction-told': ({ on, index }) => {
      const limit = correctionNoticeDueOn ?? dueOn();
      if (on <= limit) correctionsInTime.push(index);
      else
        notes.push({
          kind: 'late-correction-notice',
          on,
          dueOn: limit,
          workingDays: limits.correctionNotice,
          answered: Boolean(corrections[index]?.receivedOn),
        });
      told += 1;
      if (told > 1) notes.push({ kind: 'correction-told-again', times: told, on });
    },
    corrected: (occurrence) => {
      const { on, index } = occurrence;
      const letter = corrections[index];
      if (!letter) return;
      if (on > letter.periodEndsOn) {
        notes.push({ kind: 'late-correction', on, endedOn: letter.periodEndsOn });
      }
      if (on < letter.noticeOn) {
        notes.push({ kind: 'answer-before-letter', on, letterOn: letter.noticeOn });
      }
      restart('correction', occurrence);
    },
    'fee-told': ({ on, index }) => {
      const due = dueOn();
      if (on <= due) feesInTime.push(index);
      else notes.push({ kind: 'late-fee-notice', on, dueOn: due });
    },
    paid: (occurrence) => {
      const { on, index } = occurrence;
      const letter = fees[index];
      const limit = payBy[index];
      if (!letter || !limit) return;
      const early = on < letter.noticeReceivedOn;
      // A notice that came too late has no effect on the clock, and so its payment has none.
      if (!early && !feesInTime.includes(index)) return;
      if (early)
        notes.push({ kind: 'answer-before-letter', on, letterOn: letter.noticeReceivedOn });
      if (on > limit) notes.push({ kind: 'late-payment', on, endedOn: limit });
      restart('payment', occurrence);
    },
    consulted: ({ on, index }) => {
      consulted.push(index);
      const due = dueOn();
      if (on <= due) counted.push(index);
      else notes.push({ kind: 'late-consultation', on, dueOn: due, index });
    },
    extended: ({ on, index }) => {
      const due = dueOn();
      const given = extensions[index]?.workingDays ?? 0;
      if (on > due) {
        notes.push({ kind: 'late-extension', on, dueOn: due });
        return;
      }
      extended = Math.min(given, limits.extension);
      if (extended < given) {
        notes.push({ kind: 'extension-cut', given, allowed: limits.extension });
      }
    },
  };

  for (const occurrence of occurrencesOf(facts)) steps[occurrence.kind](occurrence);

  return {
    limits,
    start,
    restarts,
    pauses,
    counted,
    paused: paused('sentOn'),
    strictlyPaused: paused('receivedOn'),
    extended,
    correctionNoticeDueOn,
    payBy,
    correctionsInTime,
    feesInTime,
    notes,
  };
};

/** Runs the clock of one request through its facts (D5–D7). */
export const runCourse = (facts: DeadlineFacts, calendar: WorkingCalendar): Course => {
  const letters =
    (facts.corrections?.length ?? 0) +
    (facts.consultations?.length ?? 0) +
    (facts.fees?.length ?? 0);
  return letters === 0 && !facts.extension
    ? untouched(facts.receivedOn, calendar)
    : runThrough(facts, calendar);
};
