import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'sign_in_failure_pk' };

/** Failed attempts of an account (by digest, it may be a mistyped password) or of an address. */
@Entity({ schema: 'app', name: 'sign_in_failure' })
@Check('sign_in_failure_kind', `kind in ('account', 'address')`)
@Index('sign_in_failure_by_age', ['lastAt'])
export class SignInFailure {
  @PrimaryColumn({ type: 'text', ...pk })
  kind: 'account' | 'address';
  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  key: string;
  @Column('int')
  failures: number;
  @Column('timestamptz', { name: 'last_at' })
  lastAt: Date;
  @Column('timestamptz', { name: 'locked_until', nullable: true })
  lockedUntil: Date | null;
}
