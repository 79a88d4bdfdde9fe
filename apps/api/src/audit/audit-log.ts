import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate } from '@tracker/statute';
import { eventSentence } from '@tracker/wording';
import { DataSource } from 'typeorm';
import { Actors } from '../requests/actors.js';
import { type AuditCursor, decodeAuditCursor, encodeAuditCursor } from './audit-cursor.js';
import { auditLabel } from './audit-labels.js';
import { type AuditRow, AuditSources } from './audit-sources.js';
import { factsText } from './entry-facts.js';
import { actorsNamed } from './named-actors.js';

export type AuditFilter = {
  readonly organ: string;
  /** Days of the office, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Name of an account, or `命令行（…）` as it is shown. */
  readonly person?: string | undefined;
  readonly action?: string | undefined;
};

const officeZone = '+08:00';
const midnight = (day: LocalDate): string => `${day}T00:00:00${officeZone}`;
const start: AuditCursor = { position: null, entry: null };

/** Both lists as one, the latest first, each in its own order: that is the order the cursor counts in. */
const merged = (log: readonly AuditRow[], entries: readonly AuditRow[]): readonly AuditRow[] => {
  const rows: AuditRow[] = [];
  for (let [l, e] = [0, 0]; ; ) {
    const [one, other] = [log[l], entries[e]];
    if (one && (!other || one.at >= other.at)) {
      rows.push(one);
      l += 1;
    } else if (other) {
      rows.push(other);
      e += 1;
    } else return rows;
  }
};

const cursorAfter = (before: AuditCursor, { source, key, at }: AuditRow): AuditCursor =>
  source === 'log' ? { ...before, position: BigInt(key) } : { ...before, entry: { at, id: key } };

/** Who did what, of the log and of the entries as one list, the latest first. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly sources: AuditSources,
    private readonly actors: Actors,
    private readonly db: DataSource,
  ) {}

  /** One page; `nextCursor` is null on the last. Throws InvalidCursor. */
  async page(filter: AuditFilter, limit: number, after?: string) {
    const cursor = after === undefined ? start : decodeAuditCursor(after);
    const { organ, from, to, person, action = null } = filter;
    const asked = {
      ...{ organ, action, after: cursor, limit: limit + 1 },
      since: midnight(from),
      until: midnight(addDays(to, 1)),
      actors: person === undefined ? null : await actorsNamed(this.db, person),
    };
    const [log, entries] = await Promise.all([
      this.sources.fromLog(asked),
      this.sources.fromEntries(asked),
    ]);
    const both = merged(log, entries);
    const rows = both.slice(0, limit);
    const next = both.length > limit ? encodeAuditCursor(rows.reduce(cursorAfter, cursor)) : null;
    return { rows: await this.told(rows), nextCursor: next };
  }

  private async told(rows: readonly AuditRow[]) {
    const nameOf = await this.actors.namesOf(
      rows.flatMap(({ actor, target }) => [actor, target ?? '']),
    );
    return rows.map((row) => ({
      id: `${row.source}-${row.key}`,
      at: row.at,
      source: row.source,
      actor: { id: row.actor, name: nameOf(row.actor) },
      action: row.action,
      label: auditLabel(row.action),
      what: row.source === 'log' ? sentenceOf(row) : factsOf(row, nameOf),
      requestId: row.requestId,
      number: row.number,
      position: row.source === 'log' ? row.key : null,
    }));
  }
}

/** What an event says without its personal fields: they are sealed here and stay so. */
const sentenceOf = ({ type, data }: AuditRow): string =>
  eventSentence({ type: type ?? '', data: withoutSealed(data) });

const withoutSealed = (data: AuditRow['data']) =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => !(typeof value === 'object' && value !== null && 'sealed' in value),
    ),
  );

const factsOf = ({ target, data }: AuditRow, nameOf: (actor: string) => string): string => {
  const whom = target?.startsWith('user:') ? [nameOf(target)] : [];
  return [...whom, factsText(data)].filter((part) => part !== '').join('，');
};
