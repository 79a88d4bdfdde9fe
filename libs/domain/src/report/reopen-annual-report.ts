import type { LocalDate } from '@tracker/statute';
import { z } from 'zod';
import { accept, type Outcome, type Role, reject } from '../kernel/decision.js';
import { why } from '../request/bodies.js';
import type { ReportEvent } from './events.js';
import type { ReportRejectionCode } from './rejections.js';
import type { ReportState } from './report-state.js';

type Body = { readonly year: number; readonly why: string };
type Context = { readonly organ: string; readonly today: LocalDate };

/** A filed report is taken back only for a reason that stays in the log; what was filed stays there too. */
export const reopenAnnualReport = {
  name: 'reopen-annual-report',
  title: '撤回已报送的年度报告',
  cites: '条例第四十九条、第五十条',
  roles: ['年报', '管理'] satisfies readonly Role[] as readonly Role[],
  body: z.object({ year: z.number().int().min(2008).max(2199), why }),
  decide: (
    { year, why: reason }: Body,
    { filed }: ReportState,
    { organ, today }: Context,
  ): Outcome<ReportEvent, ReportRejectionCode> =>
    filed === null
      ? reject('report-not-filed', { year })
      : accept({
          type: 'AnnualReportReopened',
          data: { organ, year, why: reason, reopenedOn: today },
        } as const),
};
