import { Controller, Get, Param, Query } from '@nestjs/common';
import { lastDayWithin } from '@tracker/alarms';
import type { User } from '@tracker/application';
import {
  type RequestFilter,
  Supervision,
  type SupervisionList,
  supervisionLists,
} from '@tracker/read-models';
import { supervisionLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { Problem } from '../problems/problem.js';
import { Fresh } from '../requests/fresh.js';
import { RequestRows } from '../requests/request-rows.js';
import { isOfReAnswers, withReAnswers, withReplyLimit } from './limit-of-list.js';
import { rateOf } from './on-time-rate.js';
import {
  type CountsQuery,
  countsQuery,
  type LoadQuery,
  loadQuery,
  type OnTimeQuery,
  onTimeQuery,
  type SupervisedQuery,
  supervisedQuery,
} from './query.js';
import { countsShape, loadShape, onTimeShape, supervisedShape } from './shapes.js';
import { type OrganDay, Standings } from './standings.js';
import { supervisors } from './supervisors.js';

const tag = '督办';

type Rows = Awaited<ReturnType<RequestRows['page']>>['rows'];

const knownList = (name: string): SupervisionList => {
  const list = supervisionLists.find((one) => one === name);
  if (list) return list;
  const known = supervisionLists.map((one) => `${one}（${supervisionLabel(one)}）`).join('、');
  throw new Problem(404, 'list-unknown', `没有这个督办清单。现有：${known}。`);
};

@Controller('api/supervision')
export class SupervisionController {
  private readonly supervision: Supervision;

  constructor(
    private readonly fresh: Fresh,
    private readonly standings: Standings,
    private readonly rows: RequestRows,
    dataSource: DataSource,
  ) {
    this.supervision = new Supervision(dataSource);
  }

  @Get()
  @Allow(...supervisors)
  @Operation({ tag, summary: '各督办清单的件数，与清单口径相同', answer: countsShape })
  async counts(@Caller() user: User, @Query({ schema: countsQuery }) asked: CountsQuery) {
    const { organ: named, within, minPosition, ...filter } = asked;
    const organ = ownOrgan(user, named);
    const ahead = await this.lookAhead(organ, within, minPosition);
    const { today } = ahead.day;
    const counts = await this.supervision.counts({
      ...{ organ, today, lastDay: ahead.lastDay },
      filter: filter as RequestFilter,
    });
    const lists = supervisionLists.map((list) => ({
      ...{ list, label: supervisionLabel(list), count: counts[list] },
    }));
    return { organ, today, within: ahead.within, lists };
  }

  @Get('on-time')
  @Allow(...supervisors)
  @Operation({
    tag,
    summary: '按期答复率：按办结日期统计，并列出逾期答复的申请',
    answer: onTimeShape,
  })
  async onTime(@Caller() user: User, @Query({ schema: onTimeQuery }) asked: OnTimeQuery) {
    const { organ: named, from, to, minPosition, ...page } = asked;
    const organ = ownOrgan(user, named);
    const { day, lastDay } = await this.lookAhead(organ, 0, minPosition);
    const supervised = { list: 'answered-late', lastDay } as const;
    const [figures, late] = await Promise.all([
      this.supervision.onTime(organ, from, to),
      this.rows.page(user, { supervised, closedFrom: from, closedTo: to }, page, day),
    ]);
    return { organ, from, to, ...figures, ...rateOf(figures), ...late };
  }

  @Get('load')
  @Allow(...supervisors)
  @Operation({ tag, summary: '各承办人在办、逾期、即将到期和等待申请人的件数', answer: loadShape })
  async load(@Caller() user: User, @Query({ schema: loadQuery }) asked: LoadQuery) {
    const organ = ownOrgan(user, asked.organ);
    const { day, within, lastDay } = await this.lookAhead(organ, asked.within, asked.minPosition);
    const handlers = await this.supervision.load(organ, day.today, lastDay);
    return { organ, today: day.today, within, handlers };
  }

  @Get(':list')
  @Allow(...supervisors)
  @Operation({
    tag,
    summary: '一个督办清单：筛选、排序、按游标翻页',
    description: `清单：${supervisionLists.map((one) => `${one} ${supervisionLabel(one)}`).join('；')}。within 为 due-within 的工作日数，默认取本机关的黄色预警天数。`,
    answer: supervisedShape,
  })
  async list(
    @Caller() user: User,
    @Param('list') name: string,
    @Query({ schema: supervisedQuery }) asked: SupervisedQuery,
  ) {
    const list = knownList(name);
    const { organ: named, within, minPosition, sort, after, limit, count, ...filter } = asked;
    const organ = ownOrgan(user, named);
    const ahead = await this.lookAhead(organ, within, minPosition);
    const order = sort ?? (list === 'answered-late' ? '-closedOn' : 'dueOn');
    const page = await this.rows.page(
      user,
      { ...(filter as RequestFilter), supervised: { list, lastDay: ahead.lastDay } },
      { sort: order, after, limit, count },
      ahead.day,
    );
    const told = { list, label: supervisionLabel(list), today: ahead.day.today };
    const rows = await this.withLimits(list, page.rows, ahead.day);
    return { ...told, within: ahead.within, ...page, rows };
  }

  private async withLimits(list: SupervisionList, rows: Rows, day: OrganDay) {
    if (!isOfReAnswers(list)) return rows.map(withReplyLimit);
    const ids = rows.map(({ requestId }) => requestId);
    const overdue = list === 're-answer-overdue';
    return withReAnswers(rows, await this.supervision.reAnswers(ids, day.today, overdue), day);
  }

  private async lookAhead(organ: string, asked: number | undefined, minPosition?: bigint) {
    await this.fresh.wait(minPosition);
    const day = await this.standings.dayOf(organ);
    const within = asked ?? day.settings.yellowWorkingDays;
    return { day, within, lastDay: lastDayWithin(day.today, within, day.calendar) };
  }
}
