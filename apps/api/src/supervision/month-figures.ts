import type { Answered, Closed, Received } from '@tracker/read-models';
import { addDays, addMonths, applicantTypes, type LocalDate } from '@tracker/statute';
import { applicantTypeLabel, categoryLabel } from '@tracker/wording';
import { rateOf } from './on-time-rate.js';

export type Month = { readonly month: string; readonly from: LocalDate; readonly to: LocalDate };

/** The months from one to another (`YYYY-MM`), each with its first and last day. */
export const monthsBetween = (first: string, last: string): readonly Month[] => {
  const months: Month[] = [];
  for (let from = `${first}-01`; from <= `${last}-01`; from = addMonths(from, 1))
    months.push({ month: from.slice(0, 7), from, to: addDays(addMonths(from, 1), -1) });
  return months;
};

type Counted = { readonly count: number; readonly answered: number; readonly late: number };

const sum = (rows: readonly Closed[]): Counted =>
  rows.reduce(
    (all, { count, answered, late }) => ({
      count: all.count + count,
      answered: all.answered + answered,
      late: all.late + late,
    }),
    { count: 0, answered: 0, late: 0 },
  );

const inAll = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((all, { count }) => all + count, 0);

const figuresOf = (received: readonly Received[], closed: readonly Closed[]) => {
  const { count, answered, late } = sum(closed);
  const onTime = { answered, inTime: answered - late, late };
  return { received: inAll(received), closed: count, ...onTime, ...rateOf(onTime) };
};

/** How much of a group was answered, and how much of that in time. */
const answersOf = ({ answered, late }: Pick<Answered, 'answered' | 'late'>) => ({
  ...{ answered, late },
  ...rateOf({ answered, late, inTime: answered - late }),
});

/** Groups of rows in order of their totals, each with its count month by month. */
const groupsOf = <Row extends { readonly month: string; readonly count: number }, Key>(
  rows: readonly Row[],
  months: readonly Month[],
  keys: readonly Key[],
  keyOf: (row: Row) => Key,
) =>
  keys.map((key) => {
    const own = rows.filter((row) => keyOf(row) === key);
    const monthly = months.map(({ month }) => inAll(own.filter((row) => row.month === month)));
    return { key, total: inAll(own), months: monthly };
  });

/** What a dashboard draws of the months: totals, each month, each type of applicant, each category. */
export const monthFigures = (
  months: readonly Month[],
  received: readonly Received[],
  closed: readonly Closed[],
  answered: readonly Answered[],
) => {
  const types = applicantTypes.map(({ code }) => code as string);
  const categories = [...new Set(closed.map(({ category }) => category))];
  return {
    months: months.map((one) => ({
      ...one,
      ...figuresOf(
        received.filter(({ month }) => month === one.month),
        closed.filter(({ month }) => month === one.month),
      ),
    })),
    applicantTypes: groupsOf(received, months, types, (row) => row.applicantType).map(
      ({ key, ...counts }) => ({
        ...{ applicantType: key, label: applicantTypeLabel(key), ...counts },
        ...answersOf(answered.find((one) => one.applicantType === key) ?? { answered: 0, late: 0 }),
      }),
    ),
    categories: groupsOf(closed, months, categories, (row) => row.category)
      .sort((a, b) => b.total - a.total || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
      .map(({ key, ...counts }) => ({
        category: key,
        label: key === null ? '未注明' : categoryLabel(key),
        ...counts,
        ...answersOf(sum(closed.filter(({ category }) => category === key))),
      })),
    totals: figuresOf(received, closed),
  };
};
