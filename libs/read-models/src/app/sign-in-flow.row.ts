import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in that has gone to the identity provider and is not back yet; used once. */
@Entity({ schema: 'app', name: 'sign_in_flow' })
export class SignInFlow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'sign_in_flow_pk' })
  digest: string;
  @Column('text')
  state: string;
  @Column('text')
  nonce: string;
  @Column('text')
  verifier: string;
  @Column('text', { name: 'return_to' })
  returnTo: string;
  @Column('timestamptz', { name: 'began_at' })
  beganAt: Date;
}
