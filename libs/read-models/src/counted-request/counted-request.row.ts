import type { CountedRequest } from '@tracker/annual-report';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the counting rule reads of one request, so that screens need not fold the log. */
@Entity({ schema: 'read', name: 'counted_request' })
@Index('counted_request_by_organ', ['organ', 'requestId'])
@Index('counted_request_by_number', ['organ', 'number', 'requestId'])
@Index('counted_request_by_group', [
  'organ',
  'closedOn',
  'receivedOn',
  'applicantType',
  'category',
  'voided',
])
@Index('counted_request_with_cases', ['organ'], { where: 'cases > 0' })
@Index('counted_request_by_position', ['organ', 'position'])
export class CountedRequestRow {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'counted_request_pk' })
  requestId: string;
  @Column({ type: 'text', collation: 'C' })
  organ: string;
  @Column({ type: 'text', collation: 'C' })
  number: string;
  @Column('date', { name: 'received_on', nullable: true })
  receivedOn: string | null;
  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: string | null;
  @Column({ type: 'text', name: 'applicant_type', collation: 'C', default: '' })
  applicantType: string;
  @Column({ type: 'text', nullable: true, collation: 'C' })
  category: string | null;
  @Column('boolean', { default: false })
  voided: boolean;
  /** Number of reviews and suits, which can count in years after the closing. */
  @Column('int')
  cases: number;
  @Column('bigint')
  position: string;
  @Column('jsonb')
  counted: CountedRequest;
}
