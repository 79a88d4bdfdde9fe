import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'idempotency_pk' };

/** One Idempotency-Key of a user and route: who works on it, and the answer once there is one. */
@Entity({ schema: 'app', name: 'idempotency' })
@Check('idempotency_status', `status in ('pending', 'done')`)
export class Idempotency {
  @PrimaryColumn('uuid', { name: 'user_id', ...pk })
  userId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  route: string;

  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  key: string;

  @Column({ type: 'text', name: 'body_digest' })
  bodyDigest: string;

  @Column('uuid', { name: 'command_id' })
  commandId: string;

  @Column('text')
  status: 'pending' | 'done';

  @Column('jsonb', { nullable: true })
  response: unknown;

  @Column('int', { name: 'http_status', nullable: true })
  httpStatus: number | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;

  @Index('idempotency_by_age')
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
