import { addDays, type LocalDate } from '../../dates/local-date.js';
import type { YearSchedule } from '../year-schedule.js';

/** A notice as the data file writes it: days `MM-DD` or runs `MM-DD..MM-DD`, other years in full. */
export type CompactSchedule = {
  readonly year: number;
  readonly publishedOn: LocalDate;
  readonly notice: string;
  readonly off: string;
  readonly on: string;
};

const expand = (text: string, year: number): LocalDate[] => {
  const full = (day: string) => (day.length === 5 ? `${year}-${day}` : day);
  return text
    .split(' ')
    .filter((run) => run !== '')
    .flatMap((run) => {
      const [from = '', to = from] = run.split('..').map(full);
      const days: LocalDate[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
      return days;
    });
};

/** The schedule that a line of the data file stands for. */
export const fromCompact = ({
  year,
  publishedOn,
  notice,
  off,
  on,
}: CompactSchedule): YearSchedule => ({
  year,
  noticeNumber: notice,
  publishedOn,
  restDays: expand(off, year),
  makeUpWorkdays: expand(on, year),
});
