import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import type { SealedFields } from '../request-view/sealed-fields.js';
import { searchEntries } from '../search/search-tables.js';
import { statusSql } from './day-sql.js';

/** What a request's paper said of its applicant and matter; personal fields are sealed. */
export type ApplicantPaper = {
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

/** Where a line of the search index stands: numbers descending. */
export type PaperPlace = { readonly number: string; readonly requestId: string };
export type PaperLine = PaperPlace & { readonly applicantId: string | null };

/** Papers of an organ's applicants, for whoever compares a new one with them; neither void ones nor erased ones. */
export class ApplicantPapers {
  constructor(private readonly dataSource: DataSource) {}

  /** Lines of the search index that hold all these tokens, numbers descending, beyond `after`, of nobody in `except`. */
  lines(
    organ: string,
    tokens: readonly number[],
    limit: number,
    after: PaperPlace | null = null,
    except: readonly string[] = [],
  ): Promise<readonly PaperLine[]> {
    const beyond = after
      ? `and (e.number, e.request_id) < ($4, $5::uuid)
         and (e.applicant_id = any($6::uuid[])) is not true`
      : '';
    const place = after ? [after.number, after.requestId, [...except]] : [];
    return select<PaperLine>(
      this.dataSource,
      `select e.number, e.request_id as "requestId", e.applicant_id as "applicantId"
       from ${searchEntries} e
       where e.organ = $1 and e.tokens @> $2::int[] and not e.erased ${beyond}
       order by e.number desc, e.request_id desc limit $3`,
      [organ, `{${tokens.join(',')}}`, limit, ...place],
    );
  }

  /** The papers of these requests, numbers descending; those of another organ are left out. */
  these(
    organ: string,
    requestIds: readonly string[],
    today: LocalDate,
  ): Promise<readonly ApplicantPaper[]> {
    return select<ApplicantPaper>(
      this.dataSource,
      `select ${columns('$3')} from read.request_view r
       where r.organ = $1 and r.request_id = any($2::uuid[]) and ${readable}
       order by r.number desc, r.request_id desc`,
      [organ, [...requestIds], today],
    );
  }

  /** Those of one applicant, the latest first. */
  ofApplicant(
    organ: string,
    applicantId: string,
    today: LocalDate,
    limit: number,
  ): Promise<readonly ApplicantPaper[]> {
    return select<ApplicantPaper>(
      this.dataSource,
      `select ${columns('$3')} from read.request_view r
       where r.organ = $1 and r.applicant_id = $2::uuid and ${readable}
       order by coalesce(r.received_on, 'infinity') desc, r.request_id desc limit $4`,
      [organ, applicantId, today, limit],
    );
  }

  /** How many requests each of these applicants made. */
  async counts(
    organ: string,
    applicantIds: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await select<{ id: string; n: number }>(
      this.dataSource,
      `select r.applicant_id as id, count(*)::int as n from read.request_view r
       where r.organ = $1 and r.applicant_id = any($2::uuid[]) and ${readable} group by 1`,
      [organ, [...applicantIds]],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}
