import type { DataSource } from 'typeorm';
import { type Queryable, select } from '../data-source/queryable.js';
import { searchCheckpoint, searchEntries } from './search-tables.js';

export type SearchLine = {
  readonly requestId: string;
  readonly organ: string;
  readonly number: string;
  readonly applicantId: string | null;
  readonly codes: readonly string[];
  readonly tokens: readonly number[];
  readonly erased: boolean;
  readonly position: bigint;
};
export type SearchStand = { readonly position: bigint | null; readonly mark: string };
export type SearchFound = {
  readonly requestId: string;
  readonly number: string;
  readonly codes: readonly string[];
  readonly sealed: Readonly<Record<string, string>>;
};
export type SearchQuery = {
  readonly organ: string;
  /** All tokens of one of these lists. */
  readonly anyOf: readonly (readonly number[])[];
  readonly after: { readonly number: string; readonly requestId: string } | null;
  readonly count: number;
};

/** The few lines of a page are chosen before their texts are fetched, however many could be. */
const found = (chosen: string): string => `select e.request_id as "requestId", e.number, e.codes,
  coalesce(r.state -> 'personal', '{}') as sealed
from (select request_id, number, codes from ${searchEntries} e where ${chosen}) e
left join read.request_view r on r.request_id = e.request_id
order by e.number desc, e.request_id desc`;

/** The search index: its lines, and where it stands. */
export class SearchRows {
  constructor(private readonly dataSource: DataSource) {}

  /** Null before the first line. */
  async checkpoint(): Promise<SearchStand | null> {
    const sql = `select position, mark from ${searchCheckpoint}`;
    const [row] = await select<{ position: string | null; mark: string }>(this.dataSource, sql);
    return row
      ? { mark: row.mark, position: row.position === null ? null : BigInt(row.position) }
      : null;
  }

  /** Writes lines and checkpoint in one transaction; how many lines became others. */
  save(lines: readonly SearchLine[], { position, mark }: SearchStand): Promise<number> {
    return this.dataSource.transaction(async (db) => {
      const changed = lines.length === 0 ? 0 : await this.write(db, lines);
      await db.query(
        `insert into ${searchCheckpoint} as c (id, position, mark) values (1, $1, $2)
on conflict (id) do update set mark = excluded.mark, position = case
  when c.mark = excluded.mark then greatest(c.position, excluded.position)
  else excluded.position end`,
        [position === null ? null : `${position}`, mark],
      );
      return changed;
    });
  }

  /** Older knowledge never replaces newer, and nothing gives an erased applicant's words back. */
  private async write(db: Queryable, lines: readonly SearchLine[]): Promise<number> {
    const [changed] = await select<{ count: number }>(
      db,
      `with changed as (insert into ${searchEntries} as e
  (request_id, organ, number, applicant_id, codes, tokens, erased, position)
select request_id, organ, number, applicant_id, codes::text[], tokens::int[], erased, position
from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::bigint[])
  as line (request_id, organ, number, applicant_id, codes, tokens, erased, position)
on conflict (request_id) do update set codes = excluded.codes, tokens = excluded.tokens,
  erased = excluded.erased, position = excluded.position
where e.position <= excluded.position and (not e.erased or excluded.erased)
  and (e.codes, e.tokens, e.erased, e.position)
    is distinct from (excluded.codes, excluded.tokens, excluded.erased, excluded.position)
returning 1) select count(*)::int as count from changed`,
      [
        lines.map(({ requestId }) => requestId),
        lines.map(({ organ }) => organ),
        lines.map(({ number }) => number),
        lines.map(({ applicantId }) => applicantId),
        lines.map(({ codes }) => arrayText(codes)),
        lines.map(({ tokens }) => `{${tokens.join(',')}}`),
        lines.map(({ erased }) => erased),
        lines.map(({ position }) => `${position}`),
      ],
    );
    return changed?.count ?? 0;
  }

  async erasedAmong(requestIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `select request_id as id from ${searchEntries} where request_id = any($1::uuid[]) and erased`,
      [[...requestIds]],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async ofApplicant(applicantId: string): Promise<readonly string[]> {
    const rows = await select<{ id: string }>(
      this.dataSource,
      `select request_id as id from ${searchEntries} where applicant_id = $1::uuid`,
      [applicantId],
    );
    return rows.map(({ id }) => id);
  }

  /** Numbers descending, so that the newest come first. */
  candidates({ organ, anyOf, after, count }: SearchQuery): Promise<readonly SearchFound[]> {
    const holding = anyOf.map((_, at) => `e.tokens @> $${at + 3}::int[]`).join(' or ');
    const next = anyOf.length + 3;
    const beyond = after ? `and (e.number, e.request_id) < ($${next}, $${next + 1}::uuid)` : '';
    return select<SearchFound>(
      this.dataSource,
      found(`e.organ = $1 and (${holding}) ${beyond}
  order by e.number desc, e.request_id desc limit $2`),
      [
        ...[organ, count, ...anyOf.map((tokens) => `{${tokens.join(',')}}`)],
        ...(after ? [after.number, after.requestId] : []),
      ],
    );
  }

  async byNumber(organ: string, number: string): Promise<SearchFound | null> {
    const [row] = await select<SearchFound>(
      this.dataSource,
      found('e.organ = $1 and e.number = $2 limit 1'),
      [organ, number],
    );
    return row ?? null;
  }

  async count(): Promise<number> {
    const sql = `select count(*)::int as n from ${searchEntries}`;
    const [row] = await select<{ n: number }>(this.dataSource, sql);
    return row?.n ?? 0;
  }

  async analyze(): Promise<void> {
    await this.dataSource.query(`analyze ${searchEntries}`);
  }
}

const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
