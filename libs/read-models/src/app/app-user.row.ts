import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person or script of one organ; the token itself is never stored. */
@Entity({ schema: 'app', name: 'app_user' })
@Unique('app_user_token', ['tokenHash'])
@Unique('app_user_account', ['account'])
@Unique('app_user_subject', ['subject'])
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

  /** Null for somebody who only signs in with a browser. */
  @Column({ type: 'text', name: 'token_hash', collation: 'C', nullable: true })
  tokenHash: string | null;

  /** The name to sign in with, in lower case; null for a script. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  account: string | null;

  /** Argon2id, in PHC form. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  @Column('boolean', { name: 'must_change_password', default: false })
  mustChangePassword: boolean;

  /** Sealed with a key of the vault. */
  @Column('text', { name: 'totp_sealed', nullable: true })
  totpSealed: string | null;

  /** Null while the second factor is not confirmed. */
  @Column('timestamptz', { name: 'totp_since', nullable: true })
  totpSince: Date | null;

  /** A code is good for one use. */
  @Column('bigint', { name: 'totp_last_step', nullable: true })
  totpLastStep: string | null;

  /** Digests of the codes not used yet. */
  @Column({ type: 'text', name: 'recovery_codes', array: true, default: () => `'{}'` })
  recoveryCodes: string[];

  /** Who this is at the organ's identity provider, issuer and subject. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  subject: string | null;

  @Column('timestamptz', { name: 'signed_in_at', nullable: true })
  signedInAt: Date | null;

  /** Where reminders are sent; null = only to the inbox. */
  @Column('text', { nullable: true })
  email: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;

  @Column('boolean', { default: false })
  disabled: boolean;
}
