import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The key of one applicant or organ. Null once destroyed: the row stays, so that none is made again. */
@Entity({ schema: 'app', name: 'vault_key' })
export class VaultKey {
  @PrimaryColumn({
    type: 'text',
    name: 'key_id',
    collation: 'C',
    primaryKeyConstraintName: 'vault_key_pk',
  })
  keyId: string;

  @Column('bytea', { nullable: true })
  key: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
