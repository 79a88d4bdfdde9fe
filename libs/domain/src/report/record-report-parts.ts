import type { FormId, LocalDate } from '@tracker/statute';
import { z } from 'zod';
import { accept, type Outcome, type Role, reject } from '../kernel/decision.js';
import { isUnstorable } from '../kernel/text.js';
import type { ReportEvent, ReportPart } from './events.js';
import type { ReportRejectionCode } from './rejections.js';
import type { ReportState } from './report-state.js';
import { figureFault } from './section-two-figures.js';

type Context = { readonly organ: string; readonly today: LocalDate };
type SectionTwo = {
  readonly year: number;
  readonly form: FormId;
  readonly figures: Readonly<Record<string, string>>;
};
type Text = { readonly year: number; readonly part: ReportPart; readonly text: string };

const year = z.number().int().min(2008).max(2199);
const reporters = ['年报', '管理'] satisfies readonly Role[] as readonly Role[];

/** What is filed does not change under the reader: it is taken back first. */
const standsFiled = ({ filed }: ReportState, of: number) =>
  filed ? reject('report-already-filed', { year: of, filedOn: filed.filedOn }) : null;

/** Section two as it is typed in; the whole of it at each order. */
export const recordSectionTwo = {
  name: 'record-section-two',
  title: '录入第二部分（主动公开政府信息情况）',
  cites: '条例第二十条、第五十条',
  roles: reporters,
  body: z.object({
    year,
    form: z.enum(['2019', '2021']),
    figures: z.record(z.string().max(60), z.string().max(40)),
  }),
  decide: (
    { year: of, form, figures }: SectionTwo,
    state: ReportState,
    { organ, today }: Context,
  ): Outcome<ReportEvent, ReportRejectionCode> =>
    standsFiled(state, of) ??
    figureFault(form, figures) ??
    accept({
      type: 'SectionTwoRecorded',
      data: { organ, year: of, form, figures: { ...figures }, recordedOn: today },
    } as const),
};

/** The words of part 一, 五 or 六; an empty text takes them back. */
export const recordReportText = {
  name: 'record-report-text',
  title: '录入年度报告文字',
  cites: '条例第五十条',
  roles: reporters,
  body: z.object({
    year,
    part: z.enum(['一', '五', '六']),
    text: z
      .string()
      .trim()
      .max(20_000)
      .refine((text) => !isUnstorable(text), { error: '含有无法保存的字符' }),
  }),
  decide: (
    { year: of, part, text }: Text,
    state: ReportState,
    { organ, today }: Context,
  ): Outcome<ReportEvent, ReportRejectionCode> =>
    standsFiled(state, of) ??
    accept({
      type: 'ReportTextRecorded',
      data: { organ, year: of, part, text, recordedOn: today },
    } as const),
};
