import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The single secret behind the digests of identities. */
@Entity({ schema: 'app', name: 'vault_secret' })
@Check('vault_secret_single', 'id = 1')
export class VaultSecret {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'vault_secret_pk' })
  id: number;

  @Column('bytea', { name: 'hmac_secret' })
  hmacSecret: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
