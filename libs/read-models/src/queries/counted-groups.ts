import type { CountedGroup, CountedRequest } from '@tracker/annual-report';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';

type Days = { readonly from: LocalDate; readonly to: LocalDate };
type GroupKey = Omit<CountedGroup, 'count'>;

/** A group as one text, the way the query writes it. */
const keyText = ({ applicantType, category, voided, receivedOn, closedOn }: GroupKey): string =>
  [applicantType, category ?? '-', voided ? 't' : 'f', receivedOn ?? '-', closedOn ?? '-'].join(
    '|',
  );

// Section three only ever compares a day with the two ends of its period, so a day stands for all on
// its side of them. Nothing but this sentence may be assumed here: which cell it is, the rule says.
const side = (column: string) => `case when ${column} < $2::date then ($2::date - 1)
  when ${column} <= $3::date then $2::date when ${column} is not null then ($3::date + 1) end`;

const keyColumns = `applicant_type as "applicantType", category, voided,
  to_char(${side('received_on')}, 'YYYY-MM-DD') as "receivedOn",
  to_char(${side('closed_on')}, 'YYYY-MM-DD') as "closedOn"`;

/** Requests counted by groups, for tables on screens in the time a screen has. */
export class CountedGroups {
  constructor(private readonly dataSource: DataSource) {}

  /** The requests of an organ in groups that section three cannot tell apart in these days. */
  ofPeriod(organ: string, { from, to }: Days): Promise<CountedGroup[]> {
    return select<CountedGroup>(
      this.dataSource,
      `select ${keyColumns}, count(*)::int as count from read.counted_request
where organ = $1 and not voided and (closed_on is null or closed_on >= $2::date)
  and (received_on <= $3::date or closed_on <= $3::date)
group by 1, 2, 3, 4, 5`,
      [organ, from, to],
    );
  }

  /** Requests with a review or suit, for section four, by number. */
  withCases(organ: string): Promise<CountedRequest[]> {
    return this.counted('organ = $1 and cases > 0', [organ]);
  }

  /** Requests closed in these days under one of the categories, by number: those whose letters are looked for. */
  closedAs(
    organ: string,
    { from, to }: Days,
    categories: readonly string[],
  ): Promise<CountedRequest[]> {
    const where = 'organ = $1 and closed_on between $2 and $3 and category = any($4)';
    return this.counted(where, [organ, from, to, categories]);
  }

  /** Whether any request counts from a day before this one. */
  async anyBefore(organ: string, day: LocalDate): Promise<boolean> {
    const [row] = await select<{ found: boolean }>(
      this.dataSource,
      `select exists (select from read.counted_request
where organ = $1 and not voided and (received_on < $2::date or closed_on < $2::date)) as found`,
      [organ, day],
    );
    return row?.found ?? false;
  }

  /** The requests of some groups by number, from after a number on; at most `limit`. */
  async ofGroups(
    organ: string,
    { from, to }: Days,
    keys: readonly GroupKey[],
    page: { readonly after: string | null; readonly limit: number },
  ): Promise<CountedRequest[]> {
    if (keys.length === 0) return [];
    const rows = await select<{ counted: CountedRequest }>(
      this.dataSource,
      `select counted from read.counted_request
where organ = $1 and ($4::text is null or number > $4)
  and (closed_on is null or closed_on >= $2::date)
  and (received_on <= $3::date or closed_on <= $3::date)
  and concat_ws('|', applicant_type, coalesce(category, '-'), voided,
    coalesce((${side('received_on')})::text, '-'), coalesce((${side('closed_on')})::text, '-')) = any($6::text[])
order by number limit $5`,
      [organ, from, to, page.after, page.limit, keys.map(keyText)],
    );
    return rows.map(({ counted }) => counted);
  }

  /** Requests with something recorded after a position that can touch a report ending on a day. */
  async touchedSince(organ: string, position: bigint, to: LocalDate): Promise<CountedRequest[]> {
    const where = `organ = $1 and position > $2 and exists (
  select from jsonb_array_elements(counted -> 'trail') as t
  where (t ->> 'position')::bigint > $2 and t ->> 'on' <= $3)`;
    return this.counted(where, [organ, position.toString(), to]);
  }

  /** Requests that count over a turn of the year: received before the day, and not closed before it. */
  over(organ: string, day: LocalDate): Promise<CountedRequest[]> {
    const where = `organ = $1 and not voided and (received_on < $2::date or closed_on < $2::date)
  and (closed_on is null or closed_on >= $2::date)`;
    return this.counted(where, [organ, day]);
  }

  /** What was paid for 信息处理费 within these days: how many requests, and how much in 元. */
  async feesPaid(organ: string, { from, to }: Days) {
    const [row] = await select<{ requests: number; amount: number }>(
      this.dataSource,
      `select count(distinct v.request_id)::int as requests,
  coalesce(sum((fee ->> 'amount')::numeric), 0)::float8 as amount
from read.request_view v, jsonb_array_elements(v.state -> 'request' -> 'fees') as fee
where v.organ = $1 and (v.state -> 'request' -> 'fees') <> '[]'::jsonb
  and fee ->> 'paidOn' between $2 and $3 and v.life <> 'voided'`,
      [organ, from, to],
    );
    return { requests: row?.requests ?? 0, amount: row?.amount ?? 0 };
  }

  private async counted(where: string, parameters: readonly unknown[]): Promise<CountedRequest[]> {
    const rows = await select<{ counted: CountedRequest }>(
      this.dataSource,
      `select counted from read.counted_request where ${where} order by number, request_id`,
      [...parameters],
    );
    return rows.map(({ counted }) => counted);
  }
}
