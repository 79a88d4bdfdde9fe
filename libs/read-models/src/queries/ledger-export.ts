import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import type { RequestViewState } from '../request-view/request-view.row.js';
import { leastPosition } from '../runner/checkpoint-watch.js';
import type { LedgerRequest } from './ledger-requests.js';
import { filterSql, Parameters, type RequestFilter } from './request-filter.js';

const pageSize = 500;

export type LedgerSelection = {
  readonly organ: string;
  readonly today: LocalDate;
  readonly filter: RequestFilter;
};

/** What an export shows: all rows as of one moment. */
export type LedgerSnapshot = {
  /** Every event up to here is in the rows. */
  readonly position: bigint | null;
  readonly leftOut: number;
};

type Row = {
  readonly requestId: string;
  readonly number: string;
  readonly state: RequestViewState;
};

/** The requests of a filter that stand in the organ's 台账, as of one moment. */
export class LedgerExport {
  constructor(private readonly dataSource: DataSource) {}

  /** Hands the rows over in pages by number, neither void ones nor those without receipt. */
  async read(
    { organ, today, filter }: LedgerSelection,
    take: (rows: readonly LedgerRequest[]) => Promise<void>,
  ): Promise<LedgerSnapshot> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const parameters = new Parameters();
      const scope = parameters.add(organ);
      const day = parameters.add(today);
      const wanted = [
        `r.organ = ${scope} and ${day}::date is not null`,
        ...filterSql(filter, parameters, day),
      ].join(' and ');
      const held = `r.life <> 'voided' and r.received_on is not null`;
      const position = await leastPosition(runner, ['request_view']);
      const [count] = await select<{ n: number }>(
        runner,
        `select count(*)::int as n from read.request_view r where ${wanted} and not (${held})`,
        parameters.values,
      );
      const [after, limit] = [parameters.values.length + 1, pageSize];
      for (let from = ''; ; ) {
        const rows: Row[] = await select<Row>(
          runner,
          `select r.request_id as "requestId", r.number, r.state from read.request_view r
where ${wanted} and ${held} and r.number > $${after} order by r.number limit ${limit}`,
          [...parameters.values, from],
        );
        await take(rows.map(({ requestId, state }) => ({ requestId, ...state })));
        from = rows.at(-1)?.number ?? '';
        if (rows.length < limit) return { position, leftOut: count?.n ?? 0 };
      }
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
}
