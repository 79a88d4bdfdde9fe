import { type LocalDate, lastDayOf } from '@tracker/statute';
import { z } from 'zod';
import { accept, type Outcome, type Role, reject } from '../kernel/decision.js';
import { freeText } from '../request/bodies.js';
import { firstFault } from '../request/decisions/checks.js';
import type { ReportEvent, ReportEventOf } from './events.js';
import type { ReportRejectionCode } from './rejections.js';
import type { ReportState } from './report-state.js';

/** The report as it was just recomputed from the log, with what its checks say. */
export type ComputedReport = Omit<
  ReportEventOf<'AnnualReportFiled'>['data'],
  'broughtForwardWhy' | 'filedOn'
> & {
  /** What stands against filing: failed checks of level error but for C5, each in words. */
  readonly unsound: readonly string[];
  /** C5 in words where it fails, else null. */
  readonly broughtForward: string | null;
};

type Context = { readonly today: LocalDate; readonly computed: ComputedReport };

/** 条例 49: the report of a year can be filed once the year is over, and stays as filed. */
export const fileAnnualReport = {
  name: 'file-annual-report',
  title: '报送年度报告',
  cites: '条例第四十九条、第五十条',
  roles: ['年报', '管理'] satisfies readonly Role[] as readonly Role[],
  body: z.object({
    year: z.number().int().min(2008).max(2199),
    form: z.enum(['2019', '2021']).optional(),
    /** The digest that was shown; rejected when the figures are others by now. */
    digest: z.string().optional(),
    broughtForwardWhy: freeText.optional(),
  }),
  decide: (
    body: { readonly digest?: string | undefined; readonly broughtForwardWhy?: string | undefined },
    { filed }: ReportState,
    { today, computed }: Context,
  ): Outcome<ReportEvent, ReportRejectionCode> => {
    const { unsound, broughtForward, ...report } = computed;
    const { year } = report;
    const fault = firstFault(
      filed ? reject('report-already-filed', { year, filedOn: filed.filedOn }) : null,
      today <= lastDayOf(year) ? reject('report-year-not-over', { year }) : null,
      body.digest !== undefined && body.digest !== report.digest
        ? reject('report-changed', { year, digest: report.digest })
        : null,
      unsound.length > 0 ? reject('report-unsound', { year, what: unsound.join('；') }) : null,
      broughtForward !== null && body.broughtForwardWhy === undefined
        ? reject('brought-forward-unexplained', { year, what: broughtForward })
        : null,
    );
    if (fault) return fault;
    const reason = broughtForward === null ? {} : { broughtForwardWhy: body.broughtForwardWhy };
    return accept({
      type: 'AnnualReportFiled',
      data: { ...report, ...reason, filedOn: today },
    } as const);
  },
};
