import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where one projection stands, and who runs it. */
@Entity({ schema: 'read', name: 'projection_checkpoint' })
export class ProjectionCheckpoint {
  @PrimaryColumn({
    type: 'text',
    collation: 'C',
    primaryKeyConstraintName: 'projection_checkpoint_pk',
  })
  name: string;
  /** Position of the last event taken in; null before the first. */
  @Column('bigint', { nullable: true })
  position: string | null;
  /** Counts the runners; a write that carries an older number is refused. */
  @Column('bigint', { default: 0 })
  fence: string;
  @Column({ type: 'text', nullable: true })
  holder: string | null;
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt: Date;
  /** Version of the projection and calendar the rows were made with; another one calls for a rebuild. */
  @Column({ type: 'text', name: 'built_with', nullable: true })
  builtWith: string | null;
  /** Why the projection stopped; null while it runs. */
  @Column({ type: 'text', name: 'halted_reason', nullable: true })
  haltedReason: string | null;
  @Column('int', { name: 'parked_count', default: 0 })
  parkedCount: number;
}
