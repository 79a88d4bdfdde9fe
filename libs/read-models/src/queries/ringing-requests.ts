import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import type { DeadlineKind } from '../deadline/deadline-kinds.js';

const pageSize = 1_000;

export type RingingLimit = {
  readonly requestId: string;
  readonly organ: string;
  readonly kind: DeadlineKind;
  readonly seq: number;
  readonly dueOn: LocalDate;
  readonly strictDueOn: LocalDate | null;
  readonly provisional: boolean;
  readonly since: LocalDate;
  readonly waiting: boolean;
  readonly closed: boolean;
};

/** A request with all limits that may still ring, and the alarms of it that were dealt with. */
export type RingingRequest = {
  readonly requestId: string;
  readonly organ: string;
  readonly handler: string | null;
  readonly enteredOn: LocalDate | null;
  readonly limits: readonly RingingLimit[];
  readonly recorded: ReadonlySet<string>;
};

export type RingingScope = {
  /** The last due date of interest; a request is left out when all its limits end later. */
  readonly until: LocalDate;
  readonly organ?: string;
  readonly handler?: string;
};

type Row = RingingLimit & { handler: string | null; enteredOn: string | null };

const ringing = `kind not in ('review', 'suit') and (not closed or kind = 're-answer')`;

const pageSql = `
with page as (
  select distinct request_id from read.deadline
  where ${ringing} and ($1::uuid is null or request_id > $1::uuid)
    and (due_on <= $2::date or strict_due_on <= $2::date)
    and ($3::text is null or organ = $3)
    and ($4::text is null or request_id in (
      select request_id from read.request_view where handler = $4 and ($3::text is null or organ = $3)))
  order by request_id limit ${pageSize}
)
select d.request_id as "requestId", d.organ, d.kind, d.seq, d.due_on as "dueOn",
  d.strict_due_on as "strictDueOn", d.provisional, d.since, d.waiting, d.closed,
  r.handler, e.entered_on as "enteredOn"
from page join read.deadline d using (request_id) join read.request_view r using (request_id)
  left join read.request_entry e using (request_id)
where d.kind not in ('review', 'suit') and (not d.closed or d.kind = 're-answer')
order by d.request_id, d.kind, d.seq`;

/** Requests with limits that may ring, page by page, so that memory does not grow with their number. */
export class RingingRequests {
  constructor(private readonly dataSource: DataSource) {}

  async *pages(scope: RingingScope): AsyncGenerator<readonly RingingRequest[], void> {
    for (let after: string | null = null; ; ) {
      const { until, organ = null, handler = null } = scope;
      const rows: Row[] = await select(this.dataSource, pageSql, [after, until, organ, handler]);
      if (rows.length === 0) return;
      const byRequest = new Map<string, Row[]>();
      for (const row of rows) {
        const group = byRequest.get(row.requestId);
        if (group) group.push(row);
        else byRequest.set(row.requestId, [row]);
      }
      const ids = [...byRequest.keys()];
      const recorded = await this.recordedOf(ids);
      yield [...byRequest].map(([requestId, limits]) => ({
        ...{ requestId, limits, recorded: recorded.get(requestId) ?? new Set<string>() },
        organ: limits[0]?.organ ?? '',
        handler: limits[0]?.handler ?? null,
        enteredOn: limits[0]?.enteredOn ?? null,
      }));
      if (ids.length < pageSize) return;
      after = ids.at(-1) ?? null;
    }
  }

  private async recordedOf(ids: readonly string[]): Promise<Map<string, ReadonlySet<string>>> {
    const rows = await select<{ requestId: string; alarms: string[] }>(
      this.dataSource,
      `select request_id as "requestId", array_agg(alarm_id) as alarms from read.alarm_record
where request_id = any($1::uuid[]) group by request_id`,
      [[...ids]],
    );
    return new Map(rows.map(({ requestId, alarms }) => [requestId, new Set(alarms)]));
  }
}
