import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The digest of a set-up link that is in force: one for each process of those that started together. */
@Entity({ schema: 'app', name: 'setup_token' })
export class SetupToken {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'setup_token_pk' })
  id: number;
  @Column({ type: 'text', collation: 'C' })
  digest: string;
  @Column('timestamptz', { name: 'ends_at' })
  endsAt: Date;
}
