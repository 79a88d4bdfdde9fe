import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { localDate, organCode, personal } from '../kernel/text.js';

const year = z.number().int();
const form = z.enum(['2019', '2021']);
const cells = z.array(z.array(z.number().int().nonnegative()));
/** Decimal text by `block.row.column` of the form; a figure left out is printed blank. */
const figures = z.record(z.string(), z.string());

/** What is recorded of one organ's report of one year: what is typed in, what was filed, and why it was taken back. */
export const reportEvents = {
  SectionTwoRecorded: z.object({ organ: organCode, year, form, figures, recordedOn: localDate }),
  /**
   * The words of a part that is not computed. They are written to be published, so they stand in
   * clear: a check (C10) reads them, and whoever opens the log may.
   */
  ReportTextRecorded: z.object({
    organ: organCode,
    year,
    part: z.enum(['一', '五', '六']),
    text: z.string(),
    recordedOn: localDate,
  }),
  /** The report as it left: its tables stay so, whatever is recorded afterwards. */
  AnnualReportFiled: z.object({
    organ: organCode,
    year,
    form,
    /** Of the last event that could affect it, as decimal text. */
    position: z.string(),
    events: z.number().int().nonnegative(),
    /** Where the log ended when it was folded: later differences begin after this event. */
    readTo: z.string(),
    rules: z.string(),
    calendar: z.string(),
    digest: z.string(),
    sectionThree: cells,
    sectionFour: cells,
    sectionTwo: figures.optional(),
    /** Why 二 is not last year's 四 (C5), where it is not: organs merged, for one. */
    broughtForwardWhy: personal.optional(),
    filedOn: localDate,
  }),
  AnnualReportReopened: z.object({ organ: organCode, year, why: personal, reopenedOn: localDate }),
};
export type ReportEvent = EventsOf<typeof reportEvents>;
export type ReportEventOf<Type extends ReportEvent['type']> = Extract<ReportEvent, { type: Type }>;
export type ReportPart = ReportEventOf<'ReportTextRecorded'>['data']['part'];
