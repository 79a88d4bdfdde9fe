import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { statusSql } from './day-sql.js';
import { filterSql, Parameters, type RequestFilter } from './request-filter.js';
import { type Urgency, type UrgencyDays, urgencySql } from './urgency-sql.js';

/** So many requests have this status and this urgency (null: no reply is running). */
export type StandingCount = {
  readonly status: RequestStatus;
  readonly urgency: Urgency | null;
  readonly count: number;
};

/** How busy somebody is. */
export type HandlerChoice = {
  readonly handler: string;
  readonly open: number;
  readonly total: number;
};

/** Counts for the tabs of the list, and what its filters can be set to. */
export class RequestCounts {
  constructor(private readonly dataSource: DataSource) {}

  /** One pass over the requests of a filter, by status and urgency on a day. */
  async byStanding(
    organ: string,
    today: LocalDate,
    { redUntil, yellowUntil }: UrgencyDays,
    filter: RequestFilter,
  ): Promise<readonly StandingCount[]> {
    const parameters = new Parameters();
    const scope = parameters.add(organ);
    const day = parameters.add(today);
    const [red, yellow] = [parameters.add(redUntil), parameters.add(yellowUntil)];
    const conditions = [`r.organ = ${scope}`, ...filterSql(filter, parameters, day)];
    return select<StandingCount>(
      this.dataSource,
      `select ${statusSql(day)} as status, ${urgencySql(day, red, yellow)} as urgency,
  count(*)::int as count
from read.request_view r where ${conditions.join(' and ')} group by 1, 2`,
      parameters.values,
    );
  }

  /** Everybody who handles or handled a request of the organ, the busiest first. */
  async handlers(organ: string): Promise<readonly HandlerChoice[]> {
    return select<HandlerChoice>(
      this.dataSource,
      `select handler, count(*) filter (where life in ('open', 'awaiting-confirmation'))::int as open,
  count(*)::int as total
from read.request_view where organ = $1 and handler is not null
group by handler order by 2 desc, 3 desc, handler collate "C" limit 200`,
      [organ],
    );
  }

  /** The units that requests of the organ were given to. */
  async units(organ: string): Promise<readonly string[]> {
    const rows = await select<{ unit: string }>(
      this.dataSource,
      `select unit from read.request_view where organ = $1 and unit is not null
group by unit order by count(*) desc, unit collate "C" limit 200`,
      [organ],
    );
    return rows.map(({ unit }) => unit);
  }
}
