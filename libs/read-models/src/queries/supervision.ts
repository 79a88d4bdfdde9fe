import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { answeredSql } from './answered-sql.js';
import { filterSql, Parameters, type RequestFilter } from './request-filter.js';
import { type SupervisionList, supervisionScopes, supervisionSql } from './supervision-lists.js';

export type SupervisionCounts = { readonly [List in SupervisionList]: number };

export type OnTime = {
  /** Requests closed in the period with an answer, by whatever way. */
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
};

export type HandlerLoad = {
  /** Null: assigned to nobody yet. */
  readonly handler: string | null;
  readonly open: number;
  readonly overdue: number;
  /** Due by the last day that is looked at, today included. */
  readonly soon: number;
  /** The applicant must act: supplement or pay. */
  readonly waiting: number;
};

/** The day a re-answer is due, of the request that owes it. */
export type ReAnswerDue = { readonly requestId: string; readonly dueOn: LocalDate };

type Query = {
  readonly organ: string;
  readonly today: LocalDate;
  readonly lastDay: LocalDate;
  readonly filter?: RequestFilter;
};

/** The figures of those who supervise an organ. */
export class Supervision {
  constructor(private readonly dataSource: DataSource) {}

  /** How long each list is on a day, under the same filter as the list. */
  async counts({ organ, today, lastDay, filter = {} }: Query): Promise<SupervisionCounts> {
    const parameters = new Parameters();
    const [own, day] = [parameters.add(organ), parameters.add(today)];
    const horizon = parameters.add(lastDay);
    const days = { today: day, lastDay: () => `${horizon}::date` };
    const narrowed = filterSql(filter, parameters, day);
    const columns: string[] = [];
    const parts = supervisionScopes(days).map(({ scope, lists }, index) => {
      const counts = lists.map(({ list, sql }) => {
        columns.push(`s${index}."${list}"`);
        return `(count(*) filter (where ${sql}))::int as "${list}"`;
      });
      const where = [`r.organ = ${own}`, scope, ...narrowed].join(' and ');
      return `(select ${counts.join(',\n  ')} from read.request_view r where ${where}) s${index}`;
    });
    const [row] = await select<SupervisionCounts>(
      this.dataSource,
      `select ${columns.join(', ')} from ${parts.join(', ')}, (select ${day}::date, ${horizon}::date) d`,
      parameters.values,
    );
    if (!row) throw new Error('an aggregate without a row');
    return row;
  }

  /** How many of the requests that an organ closed from one day to another it answered in time. */
  async onTime(organ: string, from: LocalDate, to: LocalDate): Promise<OnTime> {
    const [row] = await select<{ answered: number; late: number }>(
      this.dataSource,
      `select count(*)::int as answered, (count(*) filter (where r.late))::int as late
from read.request_view r where r.organ = $1
  and r.closed_on between $2::date and $3::date and ${answeredSql}`,
      [organ, from, to],
    );
    const { answered, late } = row ?? { answered: 0, late: 0 };
    return { answered, inTime: answered - late, late };
  }

  /** What each handler has open, as the work list counts it, most overdue first; requests of nobody stand under null. */
  load(organ: string, today: LocalDate, lastDay: LocalDate): Promise<HandlerLoad[]> {
    const days = { today: '$2', lastDay: () => '$3::date' };
    const counted = (list: SupervisionList) =>
      `(count(*) filter (where ${supervisionSql(list, days)}))::int`;
    return select<HandlerLoad>(
      this.dataSource,
      `select r.handler, count(*)::int as open, ${counted('overdue')} as overdue,
  ${counted('due-within')} as soon, ${counted('waiting')} as waiting
from read.request_view r where r.organ = $1 and r.life in ('open', 'awaiting-confirmation')
group by r.handler order by overdue desc, open desc, r.handler collate "C" nulls first`,
      [organ, today, lastDay],
    );
  }

  /** For each of these requests its re-answer that a list is about: overdue, or the next one due. */
  reAnswers(
    ids: readonly string[],
    today: LocalDate,
    overdue: boolean,
  ): Promise<readonly ReAnswerDue[]> {
    return select<ReAnswerDue>(
      this.dataSource,
      `select d.request_id as "requestId", min(d.due_on)::text as "dueOn" from read.deadline d
where d.request_id = any($1::uuid[]) and d.kind = 're-answer' and (d.due_on < $2::date) = $3
group by d.request_id`,
      [[...ids], today, overdue],
    );
  }
}
