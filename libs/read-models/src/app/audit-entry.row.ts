import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing somebody did that is no event of a request: sign-ins, accounts, settings. */
@Entity({ schema: 'app', name: 'audit_entry' })
@Index('audit_entry_by_organ', ['organ', 'at', 'id'])
export class AuditEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id: string;
  @Column('timestamptz')
  at: Date;
  @Column({ type: 'text', collation: 'C', nullable: true })
  organ: string | null;
  @Column({ type: 'text', collation: 'C' })
  actor: string;
  @Column({ type: 'text', collation: 'C' })
  action: string;
  @Column({ type: 'text', collation: 'C', nullable: true })
  target: string | null;
  @Column('jsonb')
  facts: unknown;
}
