import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'draft_pk' };

/** What a user has begun to type, sealed with a key of its own. */
@Entity({ schema: 'app', name: 'draft' })
export class Draft {
  @PrimaryColumn('uuid', { name: 'user_id', ...pk })
  userId: string;

  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  kind: string;

  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  key: string;

  @Column({ type: 'text', name: 'key_id', collation: 'C' })
  keyId: string;

  @Column('bytea')
  sealed: Buffer;

  @Index('draft_by_age')
  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt: Date;
}
