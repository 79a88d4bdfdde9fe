import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One backup that was written whole. */
@Entity({ schema: 'app', name: 'backup_run' })
export class BackupRunRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'backup_run_pk' })
  id: string;
  @Index('backup_run_by_time')
  @Column('timestamptz')
  at: Date;
  @Column('text')
  file: string;
  @Column('bigint')
  bytes: string;
  @Column('bigint')
  events: string;
  @Column('bigint', { nullable: true })
  position: string | null;
  @Column({ type: 'text', collation: 'C' })
  sha256: string;
  @Column('boolean')
  encrypted: boolean;
}
