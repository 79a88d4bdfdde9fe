import { standsAgainst } from '@tracker/annual-report';
import {
  type ComputedReport,
  fileAnnualReport,
  type Outcome,
  type ReportEvent,
  type ReportState,
  recordReportText,
  recordSectionTwo,
  reopenAnnualReport,
  reportStream,
} from '@tracker/domain';
import { defaultForm, type FormId } from '@tracker/statute';
import type { z } from 'zod';
import type { DeciderRunner } from '../log/decider-runner.js';
import type { Order, Receipt } from '../log/order.js';
import { reportKind } from '../log/stream-kinds.js';
import type { OrganDirectory } from '../organs/organ-directory.js';
import { type AnnualReports, reportOf } from './annual-reports.js';

type Decide = (state: ReportState) => Outcome<ReportEvent>;

/** What may be done to an annual report: its parts typed in, filed as recomputed from the log, taken back. */
export class ReportOrders {
  constructor(
    private readonly runner: DeciderRunner,
    private readonly organs: OrganDirectory,
    private readonly reports: AnnualReports,
  ) {}

  /** Freezes the report of a year: position, rules, calendar, digest and tables go into the log. */
  async file(
    order: Order,
    organ: string,
    body: z.infer<typeof fileAnnualReport.body>,
  ): Promise<Receipt & { readonly digest: string }> {
    const computed = await this.compute(organ, body.year, body.form);
    const context = { today: order.today, computed };
    const receipt = await this.run(order, organ, body.year, (state) =>
      fileAnnualReport.decide(body, state, context),
    );
    return { ...receipt, digest: computed.digest };
  }

  reopen(
    order: Order,
    organ: string,
    body: z.infer<typeof reopenAnnualReport.body>,
  ): Promise<Receipt> {
    return this.run(order, organ, body.year, (state) =>
      reopenAnnualReport.decide(body, state, { organ, today: order.today }),
    );
  }

  recordSectionTwo(
    order: Order,
    organ: string,
    body: z.infer<typeof recordSectionTwo.body>,
  ): Promise<Receipt> {
    return this.run(order, organ, body.year, (state) =>
      recordSectionTwo.decide(body, state, { organ, today: order.today }),
    );
  }

  recordText(
    order: Order,
    organ: string,
    body: z.infer<typeof recordReportText.body>,
  ): Promise<Receipt> {
    return this.run(order, organ, body.year, (state) =>
      recordReportText.decide(body, state, { organ, today: order.today }),
    );
  }

  private async compute(
    organ: string,
    year: number,
    form: FormId = defaultForm(year),
  ): Promise<ComputedReport> {
    const folded = await this.reports.folded({ organ });
    const { basis, checks, sectionThree, sectionFour } = reportOf(folded, { year, form });
    const { sectionTwo } = folded.fold.parts(year);
    const cells = (rows: readonly { readonly cells: readonly number[] }[]) =>
      rows.map((row) => [...row.cells]);
    return {
      organ,
      year,
      form,
      ...basis,
      readTo: (folded.readTo ?? 0n).toString(),
      sectionThree: cells(sectionThree.rows),
      sectionFour: cells(sectionFour.groups),
      ...(sectionTwo?.form === form && { sectionTwo: { ...sectionTwo.figures } }),
      ...standsAgainst(checks),
    };
  }

  private async run(order: Order, organ: string, year: number, decide: Decide): Promise<Receipt> {
    await this.organs.get(organ);
    return this.runner.run(reportKind, { stream: reportStream(organ, year), order, decide });
  }
}
