import { isLeapYear, monthLength } from './months.js';

/**
 * Days since 1970-01-01 of a civil date in the Gregorian calendar; month and day from 1.
 * The year is taken to begin in March, so that the leap day is its last day.
 */
export const dayNumberOf = (year: number, month: number, day: number): number => {
  const y = month <= 2 ? year - 1 : year;
  const shifted = month <= 2 ? month + 9 : month - 3;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * shifted + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
};

const digits = (text: string, at: number, count: number): number => {
  let value = 0;
  for (let i = at; i < at + count; i += 1) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
};

/** Year, month and day of a text of the shape YYYY-MM-DD; no check is made. */
export const fieldsOf = (text: string): readonly [number, number, number] => [
  digits(text, 0, 4),
  digits(text, 5, 2),
  digits(text, 8, 2),
];

/** The year of a text YYYY-MM-DD, read without allocating. */
export const yearField = (text: string): number => digits(text, 0, 4);

/** Days since 1970-01-01 of a valid YYYY-MM-DD. */
export const toDayNumber = (text: string): number =>
  dayNumberOf(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));

const padded = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

/** YYYY-MM-DD from year, month and day of a year with four digits. */
export const textOf = (year: number, month: number, day: number): string =>
  `${year}-${padded[month]}-${padded[day]}`;

/** YYYY-MM-DD of a day number between the years 1000 and 9999. */
export const fromDayNumber = (dayNumber: number): string => {
  let year = 1970 + Math.floor(dayNumber / 365.2425);
  let first = dayNumberOf(year, 1, 1);
  if (first > dayNumber) {
    year -= 1;
    first = dayNumberOf(year, 1, 1);
  } else if (first + (isLeapYear(year) ? 366 : 365) <= dayNumber) {
    year += 1;
    first = dayNumberOf(year, 1, 1);
  }
  let rest = dayNumber - first;
  let month = 1;
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month);
    month += 1;
  }
  return textOf(year, month, rest + 1);
};
