import { Controller, Get, Query } from '@nestjs/common';
import type { User } from '@tracker/application';
import { Allow, everyone } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { listShape } from '../openapi/schemas.js';
import { Standings } from '../supervision/standings.js';
import { Fresh } from './fresh.js';
import { type ListQuery, listQuery } from './list-query.js';
import { RequestRows } from './request-rows.js';
import { filterOf } from './urgency.js';

@Controller('api/requests')
export class ListController {
  constructor(
    private readonly fresh: Fresh,
    private readonly rows: RequestRows,
    private readonly standings: Standings,
  ) {}

  @Get()
  @Allow(...everyone)
  @Operation({ tag: '查询', summary: '申请列表：筛选、排序、按游标翻页', answer: listShape })
  async page(@Caller() user: User, @Query({ schema: listQuery }) query: ListQuery) {
    const { organ, sort, after, limit, count, minPosition, ...filter } = query;
    ownOrgan(user, organ);
    const [day] = await Promise.all([
      this.standings.dayOf(user.organ),
      this.fresh.wait(minPosition),
    ]);
    return this.rows.page(user, filterOf(filter, day), { sort, after, limit, count }, day);
  }
}
