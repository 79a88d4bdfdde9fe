import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { standsAgainst } from '@tracker/annual-report';
import {
  AnnualReports,
  type Order,
  type Receipt,
  ReportOrders,
  ReportReader,
  reportOf,
  type User,
} from '@tracker/application';
import {
  fileAnnualReport,
  type Role,
  recordReportText,
  recordSectionTwo,
  reopenAnnualReport,
} from '@tracker/domain';
import type { z } from 'zod';
import { Allow, tableReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { strictly } from '../http/strictly.js';
import { OrderOf } from '../idempotency/order-of.js';
import { Operation } from '../openapi/operation.js';
import { organReceiptShape } from '../openapi/schemas.js';
import { Orders } from '../requests/orders.js';
import {
  differencesShape,
  filedReceiptShape,
  filingPreviewShape,
  reportHistoryShape,
} from './desk-shapes.js';
import { FiledDifferences } from './filed-differences.js';
import { type ReportYearQuery, reportYearQuery } from './report-query.js';
import { ToldEvents } from './told-events.js';

const fileBody = strictly(fileAnnualReport.body).meta({ id: 'FileAnnualReportBody' });
const reopenBody = strictly(reopenAnnualReport.body).meta({ id: 'ReopenAnnualReportBody' });
const sectionTwoBody = strictly(recordSectionTwo.body).meta({ id: 'SectionTwoBody' });
const textBody = strictly(recordReportText.body).meta({ id: 'ReportTextBody' });
/** Reasons were typed by a person and may name one: for those who file, approve and administer. */
const reasonReaders: readonly Role[] = ['年报', '审核', '管理'];
const tag = '年报';

const told = ({ revision, position }: Receipt) => ({
  revision: String(revision),
  position: String(position),
});

/** Filing, taking back, and what is typed in beside the computed tables. */
@Controller('api/annual-report')
export class ReportFilingController {
  constructor(
    private readonly orders: Orders,
    private readonly reportOrders: ReportOrders,
    private readonly reports: AnnualReports,
    private readonly reader: ReportReader,
    private readonly events: ToldEvents,
    private readonly filed: FiledDifferences,
  ) {}

  @Get('filing-preview')
  @Allow(...tableReaders)
  @Operation({
    tag,
    summary: '报送前核对：依据、摘要和不成立的勾稽关系',
    answer: filingPreviewShape,
  })
  async preview(@Caller() user: User, @Query({ schema: reportYearQuery }) query: ReportYearQuery) {
    const organ = ownOrgan(user, query.organ);
    const report = reportOf(await this.reports.folded({ organ }), query);
    const { year, form, basis, checks } = report;
    const warnings = checks
      .filter(({ level, passed }) => level === 'warning' && passed === false)
      .map(({ id, detail }) => `${id}：${detail}`);
    return { year, form, basis, ...standsAgainst(checks), warnings };
  }

  @Post('file')
  @HttpCode(201)
  @Allow(...fileAnnualReport.roles)
  @Operation({
    tag,
    summary: fileAnnualReport.title,
    description: fileAnnualReport.cites,
    status: 201,
    answer: filedReceiptShape,
  })
  async file(
    @Caller() { organ }: User,
    @OrderOf(fileAnnualReport.name) order: Order,
    @Body({ schema: fileBody }) body: z.infer<typeof fileBody>,
  ) {
    const landed = await this.orders.carryOut(order, () =>
      this.reportOrders.file(order, organ, body),
    );
    return { ...told(landed), digest: landed.digest };
  }

  @Post('reopen')
  @HttpCode(201)
  @Allow(...reopenAnnualReport.roles)
  @Operation({
    tag,
    summary: reopenAnnualReport.title,
    description: reopenAnnualReport.cites,
    status: 201,
    answer: organReceiptShape,
  })
  async reopen(
    @Caller() { organ }: User,
    @OrderOf(reopenAnnualReport.name) order: Order,
    @Body({ schema: reopenBody }) body: z.infer<typeof reopenBody>,
  ) {
    return told(
      await this.orders.carryOut(order, () => this.reportOrders.reopen(order, organ, body)),
    );
  }

  @Put('section-two')
  @Allow(...recordSectionTwo.roles)
  @Operation({
    tag,
    summary: recordSectionTwo.title,
    description: recordSectionTwo.cites,
    answer: organReceiptShape,
  })
  async sectionTwo(
    @Caller() { organ }: User,
    @OrderOf(recordSectionTwo.name) order: Order,
    @Body({ schema: sectionTwoBody }) body: z.infer<typeof sectionTwoBody>,
  ) {
    const work = () => this.reportOrders.recordSectionTwo(order, organ, body);
    return told(await this.orders.carryOut(order, work));
  }

  @Put('text')
  @Allow(...recordReportText.roles)
  @Operation({
    tag,
    summary: recordReportText.title,
    description: recordReportText.cites,
    answer: organReceiptShape,
  })
  async text(
    @Caller() { organ }: User,
    @OrderOf(recordReportText.name) order: Order,
    @Body({ schema: textBody }) body: z.infer<typeof textBody>,
  ) {
    const work = () => this.reportOrders.recordText(order, organ, body);
    return told(await this.orders.carryOut(order, work));
  }

  @Get('history')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '年度报告的报送、撤回和录入经过', answer: reportHistoryShape })
  async history(@Caller() user: User, @Query({ schema: reportYearQuery }) query: ReportYearQuery) {
    const { year } = query;
    const deeds = await this.reader.deeds(ownOrgan(user, query.organ), year);
    const events = await this.events.ofReport(deeds.map(({ event }) => event));
    const reads = user.roles.some((role) => reasonReaders.includes(role));
    const whyOf = (at: number) => (reads ? (deeds[at]?.why ?? null) : null);
    return { year, deeds: events.map((event, at) => ({ ...event, why: whyOf(at) })) };
  }

  @Get('differences')
  @Allow(...tableReaders)
  @Operation({
    tag,
    summary: '已报送的表与现在的数字逐格比较，附引起变化的申请和事件',
    answer: differencesShape,
  })
  differences(@Caller() user: User, @Query({ schema: reportYearQuery }) query: ReportYearQuery) {
    return this.filed.read(ownOrgan(user, query.organ), query.year);
  }
}
