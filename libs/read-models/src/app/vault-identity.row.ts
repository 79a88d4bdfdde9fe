import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'vault_identity_pk', collation: 'C' };

/** Which applicant an identity belongs to, by its keyed digest: the identity itself is not here. */
@Entity({ schema: 'app', name: 'vault_identity' })
export class VaultIdentity {
  @PrimaryColumn({ type: 'text', ...pk })
  organ: string;

  @PrimaryColumn({ type: 'text', ...pk })
  digest: string;

  @Index('vault_identity_by_applicant')
  @Column('uuid', { name: 'applicant_id' })
  applicantId: string;
}
