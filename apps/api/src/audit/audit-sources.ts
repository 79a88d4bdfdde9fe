import { Injectable } from '@nestjs/common';
import { organStream } from '@tracker/domain';
import { select } from '@tracker/read-models';
import { DataSource } from 'typeorm';
import type { AuditCursor } from './audit-cursor.js';

/** What is asked: instants as ISO text, `until` left out; actors and command where one is meant. */
export type AuditAsked = {
  readonly organ: string;
  readonly since: string;
  readonly until: string;
  readonly actors: readonly string[] | null;
  readonly action: string | null;
  readonly after: AuditCursor;
  readonly limit: number;
};

/** One thing that somebody did, wherever it is kept. */
export type AuditRow = {
  readonly source: 'log' | 'entry';
  /** Microseconds, ISO 8601 in UTC. */
  readonly at: string;
  /** Position in the log, or id of the entry. */
  readonly key: string;
  readonly actor: string;
  readonly action: string;
  /** Event type, of the log only. */
  readonly type: string | null;
  readonly target: string | null;
  readonly requestId: string | null;
  readonly number: string | null;
  readonly data: Readonly<Record<string, unknown>>;
};

const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The first event of every order that concerns the organ. Imported rows, reminders and number series
 * are left out: they follow from an order that is listed by itself.
 */
const logSql = `
select 'log' as source, ${instant('e.recorded_at')} as at, e.pos::text as key, e.meta->>'actor' as actor,
  e.meta->>'command' as action, e.type, e.stream as target, e.data,
  r.request_id as "requestId", r.number
from eventlog.events e
left join lateral (
  select v.request_id, v.number from read.request_view v where v.organ = $1
    and v.request_id = case when e.stream like 'request-%' then substr(e.stream, 9)::uuid end
) r on true
where e.pos > $2::bigint and e.pos <= $3::bigint
  and e.meta->>'command' <> 'ring-alarm'
  and (r.request_id is not null and e.meta->>'command' <> 'import-ledger'
    or e.stream = $4
    or left(e.stream, -5) = 'report-' || $1
    or e.stream like 'applicant-%' and e.data->>'organ' = $1
    or e.type = 'ScheduleAnnounced'
    or e.type = 'OverlaySet' and e.data->>'organ' = $1)
  and ($5::text[] is null or e.meta->>'actor' = any ($5::text[]))
  and ($6::text is null or e.meta->>'command' = $6)
  and not exists (select from eventlog.events p where p.stream = e.stream
    and p.revision = e.revision - 1 and p.meta->>'commandId' = e.meta->>'commandId')
order by e.pos desc limit $7`;

const entrySql = `
select 'entry' as source, ${instant('a.at')} as at, a.id::text as key, a.actor, a.action,
  null as type, a.target, a.facts as data, null as "requestId", null as number
from app.audit_entry a
where a.organ = $1 and a.at >= $2::timestamptz and a.at < $3::timestamptz
  and ($4::text[] is null or a.actor = any ($4::text[]))
  and ($5::text is null or a.action = $5)
  and ($6::timestamptz is null or (a.at, a.id) < ($6::timestamptz, $7::uuid))
order by a.at desc, a.id desc limit $8`;

/** The two places that know who did what: the event log, and the entries of sign-ins and accounts. */
@Injectable()
export class AuditSources {
  constructor(private readonly db: DataSource) {}

  /** Of the log's events the latest first, below the cursor. */
  async fromLog(asked: AuditAsked): Promise<readonly AuditRow[]> {
    const { organ, since, until, actors, action, after, limit } = asked;
    const [low, high] = await Promise.all([this.lastBefore(since), this.lastBefore(until)]);
    const top = after.position === null || after.position > high ? high : after.position - 1n;
    const scope = [organ, String(low), String(top), organStream(organ)];
    return select<AuditRow>(this.db, logSql, [...scope, actors, action, limit]);
  }

  /** Of the entries the latest first, below the cursor. */
  fromEntries(asked: AuditAsked): Promise<readonly AuditRow[]> {
    const { organ, since, until, actors, action, after, limit } = asked;
    const { at = null, id = null } = after.entry ?? {};
    return select<AuditRow>(this.db, entrySql, [
      ...[organ, since, until, actors, action, at, id, limit],
    ]);
  }

  /** The last position recorded before an instant, by halving: times rise with positions. */
  private async lastBefore(instantText: string): Promise<bigint> {
    const [ends] = await select<{ last: string | null }>(
      this.db,
      'select max(pos)::text as last from eventlog.events',
      [],
    );
    let low = 0n;
    let high = BigInt(ends?.last ?? 0);
    while (low < high) {
      const middle = (low + high + 1n) / 2n;
      const [found] = await select<{ pos: string; before: boolean }>(
        this.db,
        `select pos::text, recorded_at < $2::timestamptz as before from eventlog.events
where pos <= $1::bigint order by pos desc limit 1`,
        [String(middle), instantText],
      );
      if (!found || found.before) low = middle;
      else high = BigInt(found.pos) - 1n;
    }
    return low;
  }
}
