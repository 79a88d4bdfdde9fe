import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import { withAnswerSql } from './answered-sql.js';

/** Requests received in a month (`YYYY-MM`) by one type of applicant; voided ones left out. */
export type Received = {
  readonly month: string;
  readonly applicantType: string;
  readonly count: number;
};

/** Requests closed in a month with one category. */
export type Closed = {
  readonly month: string;
  /** Null where an imported row names none. */
  readonly category: string | null;
  readonly count: number;
  readonly answered: number;
  readonly late: number;
};

/** Requests closed with an answer in a period, of one type of applicant. */
export type Answered = {
  readonly applicantType: string;
  readonly answered: number;
  readonly late: number;
};

/**
 * What an organ received and closed, month by month, read off two covering indexes alone. Days are
 * counted first: to name the month of every request would take longer than to read them.
 */
export class MonthFigures {
  constructor(private readonly dataSource: DataSource) {}

  /** Both days belong to the period. */
  received(organ: string, from: LocalDate, to: LocalDate): Promise<Received[]> {
    return select<Received>(
      this.dataSource,
      `select to_char(d.day, 'YYYY-MM') as month, d.type as "applicantType", sum(d.count)::int as count
from (
  select r.received_on as day, r.applicant_type as type, count(*) as count
  from read.request_view r
  where r.organ = $1 and r.received_on between $2::date and $3::date and r.life <> 'voided'
  group by 1, 2
) d group by 1, 2 order by 1, 2`,
      [organ, from, to],
    );
  }

  /** What was answered, by type of applicant. Both days belong to the period. */
  answered(organ: string, from: LocalDate, to: LocalDate): Promise<Answered[]> {
    return select<Answered>(
      this.dataSource,
      `select r.applicant_type as "applicantType", count(*)::int as answered,
  (count(*) filter (where r.late))::int as late
from read.request_view r
where r.organ = $1 and r.closed_on between $2::date and $3::date and r.life = 'closed'
  and ${withAnswerSql}
group by 1 order by 1`,
      [organ, from, to],
    );
  }

  /** Both days belong to the period. */
  closed(organ: string, from: LocalDate, to: LocalDate): Promise<Closed[]> {
    return select<Closed>(
      this.dataSource,
      `select to_char(d.day, 'YYYY-MM') as month, d.category, sum(d.count)::int as count,
  sum(d.answered)::int as answered, sum(d.late)::int as late
from (
  select r.closed_on as day, r.category, count(*) as count,
    count(*) filter (where ${withAnswerSql}) as answered,
    count(*) filter (where ${withAnswerSql} and r.late) as late
  from read.request_view r
  where r.organ = $1 and r.closed_on between $2::date and $3::date and r.life = 'closed'
  group by 1, 2
) d group by 1, 2 order by 1, 2`,
      [organ, from, to],
    );
  }
}
