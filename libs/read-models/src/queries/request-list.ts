import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { decodeCursor, encodeCursor } from './cursor.js';
import { overdueSql, statusSql } from './day-sql.js';
import { filterSql, Parameters, type RequestFilter } from './request-filter.js';
import { isOfFew } from './supervision-lists.js';
import { urgencyOrderSql } from './urgency-sql.js';

export type SortBy = 'number' | 'receivedOn' | 'dueOn' | 'closedOn' | 'urgency';

/** One line of the list. Personal fields are sealed; null once the applicant is erased. */
export type RequestListRow = {
  readonly requestId: string;
  readonly organ: string;
  readonly number: string;
  readonly origin: string;
  readonly life: string;
  /** On the day asked for. */
  readonly status: RequestStatus;
  readonly overdue: boolean;
  readonly channel: string;
  readonly applicantType: string;
  readonly applicantId: string | null;
  readonly applicantNameSealed: string | null;
  readonly descriptionSealed: string | null;
  readonly unit: string | null;
  readonly handler: string | null;
  readonly receivedOn: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly strictDueOn: LocalDate | null;
  readonly originalDueOn: LocalDate | null;
  readonly delayedReplyOn: LocalDate | null;
  readonly provisional: boolean;
  readonly waitingFor: 'correction' | 'payment' | null;
  readonly waitingUntil: LocalDate | null;
  /** Last day for those who are consulted; null unless 征求意见 is under way. */
  readonly consultingUntil: LocalDate | null;
  readonly approvalSubject: 'decision' | 'extension' | null;
  readonly answeredOn: LocalDate | null;
  readonly category: string | null;
  readonly resultRow: string | null;
  readonly closedOn: LocalDate | null;
  readonly late: boolean;
  readonly letterNumber: string | null;
  readonly archiveNumber: string | null;
  /** For If-Match, as decimal text. */
  readonly revision: string;
};

export type RequestPage = {
  readonly rows: readonly RequestListRow[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
  /** Only when asked for. */
  readonly total?: number;
};

export type RequestPageQuery = {
  /** The organs the reader may see; nothing outside them is returned, an empty list gives nothing. */
  readonly organs: readonly string[];
  /** The day for which status and lateness are told. */
  readonly today: LocalDate;
  readonly filter?: RequestFilter;
  /** By number ascending unless said otherwise; a missing date sorts after every date. */
  readonly sort?: { readonly by: SortBy; readonly direction: 'asc' | 'desc' };
  readonly after?: string | null;
  /** 1–200, 50 by default. */
  readonly limit?: number;
  readonly count?: boolean;
};

// The very expressions of the indexes, so that a page is read off the index.
// biome-ignore format: a table is read by column
const sortSql = {
  number:     { sql: 'r.number',                           type: 'text' },
  receivedOn: { sql: `coalesce(r.received_on, 'infinity')`, type: 'date' },
  dueOn:      { sql: `coalesce(r.due_on, 'infinity')`,      type: 'date' },
  closedOn:   { sql: `coalesce(r.closed_on, 'infinity')`,   type: 'date' },
  urgency:    { sql: urgencyOrderSql,                      type: 'date' },
} as const;

// biome-ignore format: a table is read by column
const columns = [
  ['requestId', 'request_id'], ['organ', 'organ'], ['number', 'number'], ['origin', 'origin'],
  ['life', 'life'], ['channel', 'channel'], ['applicantType', 'applicant_type'],
  ['applicantId', 'applicant_id'], ['applicantNameSealed', 'applicant_name_sealed'],
  ['descriptionSealed', 'description_sealed'], ['unit', 'unit'], ['handler', 'handler'],
  ['receivedOn', 'received_on'], ['dueOn', 'due_on'], ['strictDueOn', 'strict_due_on'],
  ['originalDueOn', 'original_due_on'], ['delayedReplyOn', 'delayed_reply_on'],
  ['provisional', 'provisional'], ['waitingFor', 'waiting_for'], ['waitingUntil', 'waiting_until'],
  ['consultingUntil', 'consulting_until'],
  ['answeredOn', 'answered_on'], ['category', 'category'], ['resultRow', 'result_row'],
  ['closedOn', 'closed_on'],
  ['late', 'late'], ['letterNumber', 'letter_number'], ['archiveNumber', 'archive_number'],
  ['revision', 'revision'],
] as const;

const selected = [
  ...columns.map(([property, column]) => `r.${column} as "${property}"`),
  `case when r.status = 'awaiting-approval' then r.state #>> '{request,approval,subject}' end as "approvalSubject"`,
].join(', ');

type Found = RequestListRow & { readonly sortValue: string };

/** The list of requests: filtered, sorted, page by page without gaps or repetitions. */
export class RequestList {
  constructor(private readonly dataSource: DataSource) {}

  /** One page. Throws InvalidCursor, and RangeError for a limit outside 1–200. */
  async page(query: RequestPageQuery): Promise<RequestPage> {
    const { limit = 50, sort = { by: 'number', direction: 'asc' } } = query;
    if (!Number.isInteger(limit) || limit < 1 || limit > 200)
      throw new RangeError(`limit ${limit}`);
    const [found, total] = await Promise.all([
      this.find(query, sort, limit + 1),
      query.count ? this.count(query) : undefined,
    ]);
    const order = orderOf(sort);
    const last = found.length > limit ? found[limit - 1] : undefined;
    const nextCursor =
      last === undefined
        ? null
        : encodeCursor({ order, value: last.sortValue, requestId: last.requestId });
    const rows = found.slice(0, limit).map(({ sortValue: _sortValue, ...row }) => row);
    return { rows, nextCursor, ...(total === undefined ? {} : { total }) };
  }

  /**
   * Each organ's page is read off its own index and the pages are merged, so that the first page of
   * a city costs as little as that of an office.
   */
  private find(
    { organs, today, filter = {}, after }: RequestPageQuery,
    sort: NonNullable<RequestPageQuery['sort']>,
    count: number,
  ): Promise<Found[]> {
    const parameters = new Parameters();
    const scope = parameters.add([...new Set(organs)]);
    const day = parameters.add(today);
    const { sql, type } = sortSql[sort.by];
    const conditions = [`r.organ = o.organ`, ...filterSql(filter, parameters, day)];
    if (after) {
      const { value, requestId } = decodeCursor(after, orderOf(sort));
      const beyond = sort.direction === 'asc' ? '>' : '<';
      const [from, id] = [parameters.add(value), parameters.add(requestId)];
      conditions.push(`(${sql}, r.request_id) ${beyond} (${from}::${type}, ${id}::uuid)`);
    }
    // The planner cannot know how few they are and would walk all requests in their order.
    const fence = filter.supervised && isOfFew(filter.supervised.list) ? ' offset 0' : '';
    return select<Found>(
      this.dataSource,
      `select ${selected}, ${statusSql(day)} as status, coalesce(${overdueSql(day)}, false) as overdue,
  (${sql})::text as "sortValue"
from unnest(${scope}::text[]) as o(organ) cross join lateral (
  select * from (
    select * from read.request_view r where ${conditions.join('\n    and ')}${fence}
  ) r order by ${sql} ${sort.direction}, r.request_id ${sort.direction} limit ${count}
) r order by ${sql} ${sort.direction}, r.request_id ${sort.direction} limit ${count}`,
      parameters.values,
    );
  }

  private async count({ organs, today, filter = {} }: RequestPageQuery): Promise<number> {
    const parameters = new Parameters();
    const scope = parameters.add([...new Set(organs)]);
    const day = parameters.add(today);
    const conditions = [
      `r.organ = any(${scope}::text[])`,
      `${day}::date is not null`,
      ...filterSql(filter, parameters, day),
    ];
    const [row] = await select<{ total: string }>(
      this.dataSource,
      `select count(*) as total from read.request_view r where ${conditions.join(' and ')}`,
      parameters.values,
    );
    return Number(row?.total ?? 0);
  }
}

const orderOf = ({ by, direction }: { by: SortBy; direction: string }) => `${by} ${direction}`;
