import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import type { SealedFields } from '../request-view/sealed-fields.js';
import { statusSql } from './day-sql.js';

/** What a request's paper said of its applicant and matter; personal fields are sealed. */
export type RecentPaper = {
  readonly requestId: string;
  readonly number: string;
  readonly applicantId: string | null;
  readonly applicantType: string;
  /** On the day asked for. */
  readonly status: RequestStatus;
  readonly receivedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly category: string | null;
  readonly idType: string | null;
  readonly personal: SealedFields;
};

const columns = (day: string) => `r.request_id as "requestId", r.number,
  r.applicant_id as "applicantId", r.applicant_type as "applicantType",
  ${statusSql(day)} as status, r.received_on as "receivedOn", r.closed_on as "closedOn", r.category,
  r.state->'paper'->>'idType' as "idType", r.state->'personal' as personal`;

const readable = `r.life <> 'voided' and (r.state->'erased')::boolean is not true`;

/** The latest requests of an organ, for whoever compares a new paper with them. */
export class RecentPapers {
  constructor(private readonly dataSource: DataSource) {}

  /** By receipt, the latest first and those awaiting it before them; neither void ones nor erased ones. */
  latest(organ: string, today: LocalDate, limit: number): Promise<readonly RecentPaper[]> {
    return select<RecentPaper>(
      this.dataSource,
      `select ${columns('$2')} from read.request_view r where r.organ = $1 and ${readable}
       order by coalesce(r.received_on, 'infinity') desc, r.request_id desc limit $3`,
      [organ, today, limit],
    );
  }

  /** Those of one applicant, the latest first. */
  ofApplicant(
    organ: string,
    applicantId: string,
    today: LocalDate,
    limit: number,
  ): Promise<readonly RecentPaper[]> {
    return select<RecentPaper>(
      this.dataSource,
      `select ${columns('$3')} from read.request_view r
       where r.organ = $1 and r.applicant_id = $2::uuid and ${readable}
       order by coalesce(r.received_on, 'infinity') desc, r.request_id desc limit $4`,
      [organ, applicantId, today, limit],
    );
  }
}
