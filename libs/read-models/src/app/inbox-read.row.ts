import { Column, Entity, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'inbox_read_pk' };

/** That a user has read an item of the inbox. */
@Entity({ schema: 'app', name: 'inbox_read' })
export class InboxRead {
  @PrimaryColumn('uuid', { name: 'user_id', ...pk })
  userId: string;
  @PrimaryColumn({ type: 'text', name: 'alarm_id', collation: 'C', ...pk })
  alarmId: string;
  @Column('timestamptz', { name: 'read_at', default: () => 'now()' })
  readAt: Date;
}
