import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

const pk = { primaryKeyConstraintName: 'delivery_pk' };
const key = { type: 'text', collation: 'C', ...pk } as const;

/** One message to one recipient by one channel: sent once, tried again until it is. */
@Entity({ schema: 'app', name: 'delivery' })
@Check('delivery_state', `state in ('pending', 'sending', 'done')`)
@Index('delivery_open', ['createdAt'], { where: `state <> 'done'` })
export class Delivery {
  @PrimaryColumn({ ...key, name: 'alarm_id' })
  alarmId: string;
  /** A user's id; empty for the webhook, and for the mark that recipients were chosen. */
  @PrimaryColumn(key)
  recipient: string;
  @PrimaryColumn(key)
  channel: string;
  @Column('text', { default: 'pending' })
  state: 'pending' | 'sending' | 'done';
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil: Date | null;
  @Column('int', { default: 0 })
  attempts: number;
  @Column('text', { name: 'last_error', nullable: true })
  lastError: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt: Date;
  @Column('timestamptz', { name: 'done_at', nullable: true })
  doneAt: Date | null;
}
