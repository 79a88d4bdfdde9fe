import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const code = { collation: 'C' } as const;

/** What finds one request: its numbers in clear, its words as keyed hashes. */
@Entity({ schema: 'read', name: 'search_entry_2' })
@Index('search_entry_2_by_number', ['organ', 'number', 'requestId'])
@Index('search_entry_2_by_token', { synchronize: false })
export class SearchEntryRow {
  @PrimaryColumn('uuid', { name: 'request_id', primaryKeyConstraintName: 'search_entry_2_pk' })
  requestId: string;
  @Column({ type: 'text', ...code })
  organ: string;
  @Column({ type: 'text', ...code })
  number: string;
  @Index('search_entry_2_by_applicant', { where: 'applicant_id is not null' })
  @Column('uuid', { name: 'applicant_id', nullable: true })
  applicantId: string | null;
  @Column('text', { array: true })
  codes: readonly string[];
  @Column('int', { array: true })
  tokens: readonly number[];
  @Column('boolean', { default: false })
  erased: boolean;
  @Column('bigint')
  position: string;
}
