import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody signed in with a browser; the cookie itself is never stored, only its digest. */
@Entity({ schema: 'app', name: 'session' })
@Check('session_method', `method in ('password', 'sso')`)
@Unique('session_id', ['id'])
@Index('session_by_user', ['userId'])
@Index('session_by_age', ['seenAt'])
export class SessionRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'session_pk' })
  digest: string;
  @Column('uuid')
  id: string;
  @Column('uuid', { name: 'user_id' })
  userId: string;
  /** The organ that is worked for at present. */
  @Column({ type: 'text', collation: 'C' })
  organ: string;
  @Column('text')
  method: 'password' | 'sso';
  @Column('timestamptz', { name: 'started_at' })
  startedAt: Date;
  @Column('timestamptz', { name: 'seen_at' })
  seenAt: Date;
  @Column('text')
  address: string;
  @Column('text')
  agent: string;
}
