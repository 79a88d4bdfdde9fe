import { isWeekend, nthWeekday, weekdaysThrough } from './plain-weeks.js';

/** Counts working days: `through` and `nth` are each other's inverse, both in constant time. */
export type WorkingDayIndex = {
  isWorking(dayNumber: number): boolean;
  /** Working days from 1900-01-01 through this day. */
  through(dayNumber: number): number;
  /** The day number of the nth working day since 1900-01-01. */
  nth(n: number): number;
};

/**
 * An index over day numbers `first`…`last`, whose exceptions to the plain week are given.
 * Outside that window only Saturdays and Sundays rest, and counts follow by arithmetic.
 */
export const workingDayIndex = (
  first: number,
  last: number,
  exceptions: ReadonlyMap<number, boolean>,
): WorkingDayIndex => {
  const before = weekdaysThrough(first - 1);
  const counts = new Int32Array(Math.max(last - first + 1, 0));
  const days: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (exceptions.get(day) ?? !isWeekend(day)) days.push(day);
    counts[day - first] = before + days.length;
  }
  const atEnd = before + days.length;
  const shift = atEnd - weekdaysThrough(last);
  const through = (day: number): number => {
    if (day < first) return weekdaysThrough(day);
    return day > last ? weekdaysThrough(day) + shift : (counts[day - first] ?? before);
  };
  return {
    through,
    isWorking: (day) => through(day) !== through(day - 1),
    nth: (n) => {
      if (n <= before) return nthWeekday(n);
      return n > atEnd ? nthWeekday(n - shift) : (days[n - before - 1] ?? last);
    },
  };
};
