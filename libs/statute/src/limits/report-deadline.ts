import type { LocalDate } from '../dates/local-date.js';

/** Last day to publish the report of `year`: departments 31 January, governments 31 March (条例第四十九条, D9). */
export const reportDueOn = (year: number, organ: 'department' | 'government'): LocalDate =>
  `${year + 1}-${organ === 'department' ? '01-31' : '03-31'}`;
