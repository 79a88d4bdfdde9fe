import type { KnownRequest, RequestStatus } from '@tracker/domain/events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SealedFields } from './sealed-fields.js';

/** What the columns are made of: the state, the sealed fields, and what only registration tells. */
export type RequestViewState = {
  readonly request: KnownRequest;
  readonly personal: SealedFields;
  readonly paper: {
    readonly idType?: string;
    readonly form?: string;
    readonly delivery?: string;
    readonly splitFrom?: { readonly requestId: string; readonly number: string };
  };
  /** Set once the applicant's key is destroyed; no personal field is taken in any more. */
  readonly erased: boolean;
  /** Position of the closing as decimal text; absent while the request is not closed. */
  readonly closedAt?: string;
};

/** The state of a unit: what the row's `state` keeps, and where the streams stood. */
export type RequestUnit = Omit<RequestViewState, 'closedAt'> & {
  readonly revision: bigint;
  readonly position: bigint;
  /** Where its closing stands in the log; null while it is not closed. */
  readonly closedAt: bigint | null;
};

const code = { collation: 'C' } as const;
const day = (name: string) => ({ name, nullable: true }) as const;

/**
 * One request as screens list and show it. Dates are what the facts give; `status`, `lapses_on` and
 * `consulting_until` together give the status of a day.
 */
@Entity({ schema: 'read', name: 'request_view' })
@Index('request_view_by_number', ['organ', 'number', 'requestId'])
@Index('request_view_by_status', ['organ', 'status'])
@Index('request_view_counting', { synchronize: false })
export class RequestView {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'request_view_pk' })
  requestId: string;
  @Column({ type: 'text', ...code })
  organ: string;
  @Column({ type: 'text', ...code })
  number: string;
  @Column('text')
  origin: string;
  @Column('text')
  life: string;
  @Column('text')
  status: RequestStatus;
  @Column('text')
  channel: string;
  @Column({ type: 'text', name: 'applicant_type' })
  applicantType: string;
  @Index('request_view_by_applicant', { where: 'applicant_id is not null' })
  @Column('uuid', { name: 'applicant_id', nullable: true })
  applicantId: string | null;
  @Column({ type: 'text', name: 'applicant_name_sealed', nullable: true })
  applicantNameSealed: string | null;
  @Column({ type: 'text', name: 'description_sealed', nullable: true })
  descriptionSealed: string | null;
  @Column({ type: 'text', nullable: true })
  unit: string | null;
  @Column({ type: 'text', nullable: true })
  handler: string | null;
  @Column('date', { name: 'registered_on' })
  registeredOn: string;
  @Column('date', day('received_on'))
  receivedOn: string | null;
  @Column('date', day('due_on'))
  dueOn: string | null;
  @Column('date', day('strict_due_on'))
  strictDueOn: string | null;
  @Column('date', day('original_due_on'))
  originalDueOn: string | null;
  @Column('date', day('delayed_reply_on'))
  delayedReplyOn: string | null;
  @Column('boolean')
  provisional: boolean;
  @Column({ type: 'text', name: 'waiting_for', nullable: true })
  waitingFor: 'correction' | 'payment' | null;
  @Column('date', day('waiting_until'))
  waitingUntil: string | null;
  @Column('date', day('lapses_on'))
  lapsesOn: string | null;
  @Column('date', day('consulting_until'))
  consultingUntil: string | null;
  @Column('date', day('answered_on'))
  answeredOn: string | null;
  @Column({ type: 'text', nullable: true })
  category: string | null;
  @Column({ type: 'text', name: 'result_row', nullable: true, ...code })
  resultRow: string | null;
  @Column('date', day('closed_on'))
  closedOn: string | null;
  @Column('boolean')
  late: boolean;
  @Column({ type: 'text', name: 'letter_number', nullable: true, ...code })
  letterNumber: string | null;
  @Column({ type: 'text', name: 'archive_number', nullable: true, ...code })
  archiveNumber: string | null;
  /** Revision of the request's stream, for If-Match; as decimal text like every bigint. */
  @Column('bigint')
  revision: string;
  @Column('bigint')
  position: string;
  @Column('jsonb')
  state: RequestViewState;
}
