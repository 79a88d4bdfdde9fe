import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The ledger that an organ is bringing in: file and findings sealed with a key of their own. */
@Entity({ schema: 'app', name: 'ledger_import' })
@Check('ledger_import_state', `state in ('preview', 'running', 'done', 'failed')`)
export class LedgerImportRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'ledger_import_pk' })
  organ: string;
  @Column('uuid', { name: 'import_id' })
  importId: string;
  @Column('text')
  state: string;
  @Column('int', { default: 0 })
  done: number;
  @Column('int', { default: 0 })
  total: number;
  @Column({ type: 'text', collation: 'C', name: 'key_id' })
  keyId: string;
  @Column('bytea', { name: 'sealed_view' })
  sealedView: Buffer;
  @Column('bytea', { name: 'sealed_file', nullable: true })
  sealedFile: Buffer | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;
  @Column('timestamptz', { name: 'touched_at', default: () => 'now()' })
  touchedAt: Date;
}
