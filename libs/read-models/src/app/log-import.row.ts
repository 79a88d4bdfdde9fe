import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one import of a log into this database, while it lasts and afterwards. */
@Entity({ schema: 'app', name: 'log_import' })
@Check('log_import_single', 'id = 1')
export class LogImportRow {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'log_import_pk' })
  id: number;
  @Column('text')
  file: string;
  @Column({ type: 'text', collation: 'C' })
  sha256: string;
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
  @Column('timestamptz', { name: 'carried_at', nullable: true })
  carriedAt: Date | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
