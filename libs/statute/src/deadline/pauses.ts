import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { type LocalDate, maxDate, minDate } from '../dates/local-date.js';
import type { ConsultationFact } from './deadline-facts.js';

/** The days (from, to] that one consultation takes out of the period, by both readings (D6). */
export type Pause = {
  readonly sentOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly answerDueOn: LocalDate;
  readonly answered: boolean;
  readonly endsOn: LocalDate;
};

/** A consultation's days: silence, or an answer after the limit, ends it with the limit. */
export const pauseOf = (
  { sentOn, receivedOn, answeredOn }: ConsultationFact,
  workingDays: number,
  calendar: WorkingCalendar,
): Pause => {
  const arrivedOn = receivedOn ?? sentOn;
  const answerDueOn = calendar.addWorkingDays(arrivedOn, workingDays);
  return {
    sentOn,
    receivedOn: arrivedOn,
    answerDueOn,
    answered: Boolean(answeredOn),
    endsOn: answeredOn ? minDate(answeredOn, answerDueOn) : answerDueOn,
  };
};

/**
 * Working days after `start` in the union of the pauses; a day in two of them counts once.
 * `begin` says where a pause begins: the day it was sent, or strictly the day it was received.
 */
export const pausedWorkingDays = (
  pauses: readonly Pause[],
  begin: 'sentOn' | 'receivedOn',
  start: LocalDate,
  calendar: WorkingCalendar,
): number => {
  if (pauses.length === 0) return 0;
  const ordered = [...pauses].sort((a, b) =>
    a[begin] < b[begin] ? -1 : a[begin] > b[begin] ? 1 : 0,
  );
  let counted = start;
  let days = 0;
  for (const pause of ordered) {
    const from = maxDate(pause[begin], counted);
    if (pause.endsOn <= from) continue;
    days += calendar.workingDaysBetween(from, pause.endsOn);
    counted = pause.endsOn;
  }
  return days;
};
