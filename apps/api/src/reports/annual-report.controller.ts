import { Controller, Get, Header, Query } from '@nestjs/common';
import { annualReportHtml } from '@tracker/annual-report';
import { AnnualReports, OrganDirectory, type User } from '@tracker/application';
import { defaultForm } from '@tracker/statute';
import { Allow, tableReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { cellShape } from '../openapi/schemas.js';
import { annualReportShape, carryOverShape } from './desk-shapes.js';
import {
  type CellQuery,
  cellQuery,
  periodOf,
  type ReportQuery,
  reportQuery,
  type YearQuery,
  yearQuery,
} from './report-query.js';

const tag = '年报';

/** The annual report from the log itself: what is filed. */
@Controller('api')
export class AnnualReportController {
  constructor(
    private readonly reports: AnnualReports,
    private readonly organs: OrganDirectory,
  ) {}

  @Get('annual-report')
  @Allow(...tableReaders)
  @Operation({
    tag,
    summary: '年度报告第三、四部分，由事件日志计算，附依据和勾稽关系核对',
    description: 'period 给出时为半年（H1、H2）或季度（Q1–Q4）的数字，不附依据和核对。',
    answer: annualReportShape,
  })
  async report(@Caller() user: User, @Query({ schema: reportQuery }) query: ReportQuery) {
    const organ = ownOrgan(user, query.organ);
    const { year, form, asOf } = query;
    if (!query.period) return this.reports.report({ organ, year, form, asOf });
    const { name } = await this.organs.get(organ);
    const period = periodOf(query);
    const tables = await this.reports.tables({ organ, year, form, asOf }, period);
    return { organ, organName: name, year, period, ...tables };
  }

  @Get('annual-report.html')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '年度报告第三、四部分，可打印的网页' })
  async html(@Caller() user: User, @Query({ schema: yearQuery }) query: YearQuery) {
    const organ = ownOrgan(user, query.organ);
    return annualReportHtml(await this.reports.report({ ...query, organ }));
  }

  @Get('annual-report/cell')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '一个数字由哪些申请、哪些事件构成', answer: cellShape })
  cell(@Caller() user: User, @Query({ schema: cellQuery }) query: CellQuery) {
    const organ = ownOrgan(user, query.organ);
    const { year, form = defaultForm(year), asOf, section, row, column } = query;
    return this.reports.cell(
      { organ, year, form, asOf },
      { section, row, column },
      periodOf(query),
    );
  }

  @Get('carry-over')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '结转：上年第四项与本年第二项逐件对照', answer: carryOverShape })
  async carryOver(@Caller() user: User, @Query({ schema: yearQuery }) query: YearQuery) {
    const organ = ownOrgan(user, query.organ);
    const requests = await this.reports.carryOver({ ...query, organ });
    return { organ, year: query.year, requests };
  }
}
