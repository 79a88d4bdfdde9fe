import { halfYear, type Period, quarter, yearPeriod } from '@tracker/annual-report';
import { organCode } from '@tracker/domain';
import { z } from 'zod';
import { position } from '../requests/list-query.js';

const year = z.coerce.number().int().min(2008).max(2199);
const form = z.enum(['2019', '2021']);
const part = z.enum(['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4']);

/** Of an organ and year; the form defaults from the year. */
export const yearQuery = z.strictObject({
  organ: organCode.optional(),
  year,
  form: form.optional(),
  asOf: position.optional(),
});
export const reportQuery = yearQuery.extend({ period: part.optional() });
export const tablesQuery = reportQuery.omit({ asOf: true }).extend({
  minPosition: position.optional(),
});
export const cellQuery = reportQuery.extend({
  section: z.enum(['three', 'four']).default('three'),
  row: z.coerce.number().int().min(1).max(50),
  column: z.coerce.number().int().min(1).max(50),
});
/** What a screen asks of a year: as it is now, or as recorded by the end of a day or at a position. */
export const deskQuery = yearQuery.extend({
  on: z.iso.date().optional(),
  minPosition: position.optional(),
});
export const deskCellQuery = deskQuery.extend({
  section: z.enum(['three', 'four']).default('three'),
  row: z.coerce.number().int().min(1).max(50),
  column: z.coerce.number().int().min(1).max(50),
  after: z.string().min(1).max(200).optional(),
});
export const reportYearQuery = z.strictObject({
  organ: organCode.optional(),
  year,
  form: form.optional(),
});
export type DeskQuery = z.infer<typeof deskQuery>;
export type DeskCellQuery = z.infer<typeof deskCellQuery>;
export type ReportYearQuery = z.infer<typeof reportYearQuery>;
export type YearQuery = z.infer<typeof yearQuery>;
export type ReportQuery = z.infer<typeof reportQuery>;
export type TablesQuery = z.infer<typeof tablesQuery>;
export type CellQuery = z.infer<typeof cellQuery>;

const periods: Record<z.infer<typeof part>, (year: number) => Period> = {
  H1: (y) => halfYear(y, 1),
  H2: (y) => halfYear(y, 2),
  Q1: (y) => quarter(y, 1),
  Q2: (y) => quarter(y, 2),
  Q3: (y) => quarter(y, 3),
  Q4: (y) => quarter(y, 4),
};

/** The days a query covers: a half, a quarter, or the whole year. */
export const periodOf = ({ year: y, period }: Pick<ReportQuery, 'year' | 'period'>): Period =>
  period ? periods[period](y) : yearPeriod(y);
