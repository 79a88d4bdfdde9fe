import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of the one set-up link that is in force. */
@Entity({ schema: 'app', name: 'setup_token' })
@Check('setup_token_single', 'id = 1')
export class SetupToken {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'setup_token_pk' })
  id: number;
  @Column({ type: 'text', collation: 'C' })
  digest: string;
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
