import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Days on which another user is told in somebody's place. */
@Entity({ schema: 'app', name: 'absence' })
@Check('absence_days', 'from_on <= to_on')
@Index('absence_by_user', ['userId', 'toOn'])
export class Absence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'absence_pk' })
  id: string;
  @Column('uuid', { name: 'user_id' })
  userId: string;
  @Column('date', { name: 'from_on' })
  fromOn: string;
  @Column('date', { name: 'to_on' })
  toOn: string;
  @Column('uuid', { name: 'stand_in_id' })
  standInId: string;
}
