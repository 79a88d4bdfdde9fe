import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'user_organ_pk' };

/** A further organ that a person serves, beside that of the account itself. */
@Entity({ schema: 'app', name: 'user_organ' })
@Index('user_organ_by_organ', ['organ'])
export class UserOrgan {
  @PrimaryColumn('uuid', { name: 'user_id', ...pk })
  userId: string;
  @PrimaryColumn({ type: 'text', collation: 'C', ...pk })
  organ: string;
  @Column({ type: 'text', array: true })
  roles: string[];
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
}
