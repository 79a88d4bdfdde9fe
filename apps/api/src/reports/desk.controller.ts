import { Controller, Get, Query } from '@nestjs/common';
import { carriedOver, feeSentence, yearPeriod } from '@tracker/annual-report';
import { AnnualReports, type User } from '@tracker/application';
import { Allow, tableReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Fresh } from '../requests/fresh.js';
import { CellPage } from './cell-page.js';
import { Desk } from './desk.js';
import {
  annualDeskShape,
  carryOverShape,
  deskCellShape,
  feesPaidShape,
  foldProgressShape,
} from './desk-shapes.js';
import { LiveTables } from './live-tables.js';
import {
  type DeskCellQuery,
  type DeskQuery,
  deskCellQuery,
  deskQuery,
  type ReportYearQuery,
  reportYearQuery,
} from './report-query.js';

const tag = '年报';

/** What the year-end screen reads: live from the read models, as of a day or a position from the log. */
@Controller('api')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly cells: CellPage,
    private readonly live: LiveTables,
    private readonly reports: AnnualReports,
    private readonly fresh: Fresh,
  ) {}

  @Get('annual-desk')
  @Allow(...tableReaders)
  @Operation({
    tag,
    summary: '年报页面：表格、勾稽关系、上年对照、文字和已报送的表',
    description: 'on（日期）或 asOf（事件号）给出时，由事件日志计算当时的数字；否则为实时数字。',
    answer: annualDeskShape,
  })
  async read(@Caller() user: User, @Query({ schema: deskQuery }) query: DeskQuery) {
    const organ = ownOrgan(user, query.organ);
    const { year, form, asOf, on } = query;
    await this.fresh.wait(query.minPosition);
    return this.desk.read({ organ, year, form, asOf, recordedBy: on });
  }

  @Get('annual-desk/cell')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '一个数字背后的申请和事件，分页', answer: deskCellShape })
  async cell(@Caller() user: User, @Query({ schema: deskCellQuery }) query: DeskCellQuery) {
    const organ = ownOrgan(user, query.organ);
    const { year, form, asOf, on, section, row, column, after = null } = query;
    await this.fresh.wait(query.minPosition);
    const asked = { organ, year, form, asOf, recordedBy: on };
    return this.cells.read(asked, { section, row, column }, after);
  }

  @Get('annual-desk/progress')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '由事件日志计算的进度，百分数', answer: foldProgressShape })
  progress(@Caller() user: User) {
    return { percent: this.reports.progress(user.organ)?.percent ?? null };
  }

  @Get('annual-desk/fees')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '本年收取的信息处理费，供第六部分使用', answer: feesPaidShape })
  async fees(
    @Caller() user: User,
    @Query({ schema: reportYearQuery }) { organ: asked, year }: ReportYearQuery,
  ) {
    const organ = ownOrgan(user, asked);
    await this.fresh.wait();
    const fees = await this.live.counted.feesPaid(organ, yearPeriod(year));
    return { year, ...fees, sentence: feeSentence(year, fees) };
  }

  @Get('annual-desk/carry-over')
  @Allow(...tableReaders)
  @Operation({ tag, summary: '结转：上年第四项与本年第二项逐件对照，实时', answer: carryOverShape })
  async carryOver(
    @Caller() user: User,
    @Query({ schema: reportYearQuery }) { organ: asked, year }: ReportYearQuery,
  ) {
    const organ = ownOrgan(user, asked);
    await this.fresh.wait();
    const open = await this.live.counted.over(organ, yearPeriod(year).from);
    return { organ, year, requests: carriedOver(open, year) };
  }
}
