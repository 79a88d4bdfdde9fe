import { Controller, Get, Query } from '@nestjs/common';
import { OrganDirectory, type User } from '@tracker/application';
import { defaultForm } from '@tracker/statute';
import { Allow, tableReaders } from '../access/allow.js';
import { Caller, ownOrgan } from '../access/caller.js';
import { Operation } from '../openapi/operation.js';
import { annualTablesShape } from '../openapi/schemas.js';
import { Fresh } from '../requests/fresh.js';
import { LiveTables } from './live-tables.js';
import { periodOf, type TablesQuery, tablesQuery } from './report-query.js';

/** The same tables for screens, from the projection of the same rule. */
@Controller('api/annual-tables')
export class AnnualTablesController {
  constructor(
    private readonly fresh: Fresh,
    private readonly organs: OrganDirectory,
    private readonly live: LiveTables,
  ) {}

  @Get()
  @Allow(...tableReaders)
  @Operation({ tag: '年报', summary: '年度表格的实时数字，供页面使用', answer: annualTablesShape })
  async read(@Caller() user: User, @Query({ schema: tablesQuery }) query: TablesQuery) {
    const organ = ownOrgan(user, query.organ);
    const { year, form = defaultForm(year) } = query;
    const { name } = await this.organs.get(organ);
    await this.fresh.wait(query.minPosition);
    const period = periodOf(query);
    const tables = await this.live.tables(organ, period, form);
    return { organ, organName: name, year, period, ...tables };
  }
}
