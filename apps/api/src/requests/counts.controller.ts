import { Controller, Get, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { type RequestStatus, requestStatuses } from '@tracker/domain';
import { RequestCounts, type StandingCount, urgencies } from '@tracker/read-models';
import { applicantTypes, categoriesToChoose, channels } from '@tracker/statute';
import { colourLabel } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Allow, everyone } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { filterWords } from '../ledger/filter-words.js';
import { Operation } from '../openapi/operation.js';
import { Standings } from '../supervision/standings.js';
import { Fresh } from './fresh.js';
import { type CountsQuery, countsQuery } from './list-query.js';
import { countsShape, filterChoicesShape } from './list-shape.js';
import { filterOf, urgencyDays } from './urgency.js';

const over: ReadonlySet<RequestStatus> = new Set(['closed', 'archived', 'voided']);
const sum = (counts: readonly StandingCount[]) =>
  counts.reduce((total, { count }) => total + count, 0);

@Controller('api/requests')
export class CountsController {
  private readonly requests: RequestCounts;

  constructor(
    private readonly fresh: Fresh,
    private readonly standings: Standings,
    dataSource: DataSource,
  ) {
    this.requests = new RequestCounts(dataSource);
  }

  @Get('counts')
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '各状态、各紧急程度的件数',
    description: '状态的件数按其余条件（含紧急程度）计，紧急程度的件数按其余条件（含状态）计。',
    answer: countsShape,
  })
  async counts(@Caller() user: User, @Query({ schema: countsQuery }) query: CountsQuery) {
    const { organ, minPosition, ...asked } = query;
    const { status, open, voided, urgency, ...others } = asked;
    ownOrgan(user, organ);
    const [day] = await Promise.all([
      this.standings.dayOf(user.organ),
      this.fresh.wait(minPosition),
    ]);
    const filter = filterOf(others, day);
    const all = await this.requests.byStanding(user.organ, day.today, urgencyDays(day), filter);
    const urgent = all.filter((one) => !urgency || (one.urgency && urgency.includes(one.urgency)));
    const chosen = all.filter(
      (one) =>
        (!status || status.includes(one.status)) &&
        (open === undefined || open !== over.has(one.status)) &&
        (voided === undefined || voided === (one.status === 'voided')),
    );
    return {
      today: day.today,
      total: sum(urgent),
      open: sum(urgent.filter((one) => !over.has(one.status))),
      statuses: requestStatuses.map(({ code, label }) => ({
        status: code,
        label,
        count: sum(urgent.filter((one) => one.status === code)),
      })),
      urgencies: urgencies.map((one) => ({
        urgency: one,
        label: colourLabel(one) ?? one,
        count: sum(chosen.filter((count) => count.urgency === one)),
      })),
      filterWords: filterWords(asked),
    };
  }

  @Get('filter-choices')
  @Allow(...everyone)
  @Operation({
    tag: '查询',
    summary: '筛选条件的可选值：承办人、承办机构、收到方式等',
    answer: filterChoicesShape,
  })
  async choices(@Caller() { organ }: User) {
    const [handlers, units, { today }] = await Promise.all([
      this.requests.handlers(organ),
      this.requests.units(organ),
      this.standings.dayOf(organ),
    ]);
    const named = (rows: readonly { readonly code: string; readonly label: string }[]) =>
      rows.map(({ code, label }) => ({ code, label }));
    return {
      handlers,
      units,
      statuses: named(requestStatuses),
      channels: named(channels),
      applicantTypes: named(applicantTypes),
      categories: categoriesToChoose(today).map(({ code, label, row }) => ({ code, label, row })),
    };
  }
}
