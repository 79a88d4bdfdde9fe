/** 1900-01-01, a Monday, as a day number. Counting starts here so that all counts are positive. */
const monday = -25_567;

/** Mondays to Fridays from 1900-01-01 through a day. */
export const weekdaysThrough = (dayNumber: number): number => {
  const days = dayNumber - monday;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
};

/** The day number of the nth Monday-to-Friday since 1900-01-01, n from 1. */
export const nthWeekday = (n: number): number => {
  const weeks = Math.floor((n - 1) / 5);
  return monday + weeks * 7 + (n - 1 - weeks * 5);
};

/** Whether a day number is a Saturday or Sunday. */
export const isWeekend = (dayNumber: number): boolean => {
  const days = dayNumber - monday;
  return days - Math.floor(days / 7) * 7 >= 5;
};
