import { addDays, addMonths, type LocalDate, lastDayOf } from '@tracker/statute';

/** Days that a report covers, both ends included. */
export type Period = { readonly from: LocalDate; readonly to: LocalDate; readonly label: string };

/** 1 January to 31 December (条例第五十条). */
export const yearPeriod = (year: number): Period => ({
  from: `${year}-01-01`,
  to: lastDayOf(year),
  label: `${year}年`,
});

const months = (year: number, first: number, count: number, label: string): Period => {
  const from = addMonths(`${year}-01-01`, first);
  return { from, to: addDays(addMonths(from, count), -1), label };
};

/** 上半年 (1) or 下半年 (2) of a year. */
export const halfYear = (year: number, half: 1 | 2): Period =>
  months(year, (half - 1) * 6, 6, `${year}年${half === 1 ? '上' : '下'}半年`);

/** A quarter of a year, 1–4. */
export const quarter = (year: number, nth: 1 | 2 | 3 | 4): Period =>
  months(year, (nth - 1) * 3, 3, `${year}年第${'一二三四'[nth - 1]}季度`);
