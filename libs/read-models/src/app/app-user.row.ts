import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person or script of one organ; the token itself is never stored. */
@Entity({ schema: 'app', name: 'app_user' })
@Unique('app_user_token', ['tokenHash'])
@Index('app_user_by_organ', ['organ'])
export class AppUser {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'app_user_pk' })
  id: string;

  @Column('text')
  name: string;

  @Column({ type: 'text', collation: 'C' })
  organ: string;

  @Column({ type: 'text', array: true })
  roles: string[];

  @Column({ type: 'text', name: 'token_hash', collation: 'C' })
  tokenHash: string;

  /** Where reminders are sent; null = only to the inbox. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('boolean', { default: false })
  disabled: boolean;
}
