import { isLocalDate, type LocalDate, weekdayOf, yearOf } from '@tracker/statute';
import { reject } from '../kernel/decision.js';

type Days = {
  readonly restDays: readonly LocalDate[];
  readonly makeUpWorkdays: readonly LocalDate[];
};

/** Sorted, each day once. */
export const distinct = (days: readonly LocalDate[]): LocalDate[] => [...new Set(days)].sort();

const isWeekend = (day: LocalDate) => [0, 6].includes(weekdayOf(day));

/** A notice arranges its own year; days of 元旦 may lie in the December before. */
export const outsideYear = (year: number, { restDays, makeUpWorkdays }: Days) => {
  const from = `${year - 1}-12-01`;
  const outside = [...restDays, ...makeUpWorkdays].find(
    (day) => !isLocalDate(day) || day < from || yearOf(day) > year,
  );
  return outside === undefined ? null : reject('day-outside-year', { on: outside, year });
};

/** One works on a Saturday or Sunday to make up; a Monday to Friday is a working day anyway. */
export const makeUpOnWeekday = ({ makeUpWorkdays }: Days) => {
  const wrong = makeUpWorkdays.find((day) => !isWeekend(day));
  return wrong === undefined ? null : reject('make-up-not-weekend', { on: wrong });
};

export const restAndWork = ({ restDays, makeUpWorkdays }: Days) => {
  const both = restDays.find((day) => makeUpWorkdays.includes(day));
  return both === undefined ? null : reject('day-both-rest-and-work', { on: both });
};

/** What of a list changes the plain week: a Saturday off is off without any notice. */
export const effective = ({ restDays, makeUpWorkdays }: Days): string =>
  JSON.stringify([
    distinct(restDays.filter((day) => !isWeekend(day))),
    distinct(makeUpWorkdays.filter(isWeekend)),
  ]);
