import { typedDate } from '../../../../shared/dates/typed-date.js';

const hasYear = /\d{4}[-./年]|\d{8}|^\d{6}$|^\d{2}[-./年]\d{1,2}[-./月]\d/;

/**
 * A day as a clerk types it (0303, 3-3, 今天); without a year the latest one that is past, or for a day
 * that lies ahead the next one. Null where it is none.
 */
export const dayTyped = (text: string, today: string, ahead: boolean): string | null => {
  const past = typedDate(text, today);
  if (past === null || !ahead || past >= today || hasYear.test(text.trim())) return past;
  const [year, ...rest] = past.split('-');
  return typedDate([Number(year) + 1, ...rest].join('-'), today);
};
