import {
  dayNumberOf,
  fieldsOf,
  fromDayNumber,
  textOf,
  toDayNumber,
  yearField,
} from './day-number.js';
import { monthLength } from './months.js';

/** A calendar day of Asia/Shanghai as YYYY-MM-DD, so that text order is the order of time. */
export type LocalDate = string;

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a real day YYYY-MM-DD of the years 1900–2999; 2月30日 is not one. */
export const isLocalDate = (text: unknown): text is LocalDate => {
  if (typeof text !== 'string' || !shape.test(text)) return false;
  const [year, month, day] = fieldsOf(text);
  return year >= 1900 && year <= 2999 && day >= 1 && day <= monthLength(year, month);
};

/** The day `days` natural days later (earlier if negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromDayNumber(toDayNumber(date) + days);

/** The corresponding day `months` months later, or that month's last day (民法典第二百零二条). */
export const addMonths = (date: LocalDate, months: number): LocalDate => {
  const [year, month, day] = fieldsOf(date);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return textOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
};

/** Natural days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  toDayNumber(to) - toDayNumber(from);

/** The year of a date. */
export const yearOf = (date: LocalDate): number => yearField(date);

/** Day of the week, 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (date: LocalDate): 0 | 1 | 2 | 3 | 4 | 5 | 6 => {
  const day = (((toDayNumber(date) + 4) % 7) + 7) % 7;
  return day as 0 | 1 | 2 | 3 | 4 | 5 | 6;
};

/** 31 December of a year. */
export const lastDayOf = (year: number): LocalDate => fromDayNumber(dayNumberOf(year, 12, 31));

/** The latest of several dates; at least one is given. */
export const maxDate = (first: LocalDate, ...others: readonly LocalDate[]): LocalDate => {
  let latest = first;
  for (const date of others) if (date > latest) latest = date;
  return latest;
};

/** The earliest of several dates; at least one is given. */
export const minDate = (first: LocalDate, ...others: readonly LocalDate[]): LocalDate => {
  let earliest = first;
  for (const date of others) if (date < earliest) earliest = date;
  return earliest;
};
