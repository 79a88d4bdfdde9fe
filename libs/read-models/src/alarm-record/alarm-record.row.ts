import type { AlarmKind, AlarmLevel } from '@tracker/domain/events';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of an alarm: told to somebody, left out for a more urgent one, or acted on. */
export type AlarmOutcome =
  | 'sent'
  | 'overtaken'
  | 'lapse-proposed'
  | 'lapse-recorded'
  | 'silence-noted'
  | 'silence-recorded';

/** Who was told in what capacity, by name where one person was meant. */
export type ToldTo = { readonly as: string; readonly user?: string };

/** One alarm that was dealt with; what was told of it is an item of the inbox. */
@Entity({ schema: 'read', name: 'alarm_record' })
@Index('alarm_record_by_request', ['requestId'])
@Index('alarm_record_by_day', ['rungOn'])
export class AlarmRecord {
  @PrimaryColumn({
    ...{ type: 'text', name: 'alarm_id', collation: 'C' },
    primaryKeyConstraintName: 'alarm_record_pk',
  })
  alarmId: string;
  @Column('uuid', { name: 'request_id' })
  requestId: string;
  @Column({ type: 'text', collation: 'C' })
  kind: AlarmKind;
  @Column('int')
  seq: number;
  @Column({ type: 'text', collation: 'C' })
  level: AlarmLevel;
  @Column('date', { name: 'due_on' })
  dueOn: string;
  @Column({ type: 'text', collation: 'C' })
  outcome: AlarmOutcome;
  @Column('date', { name: 'rung_on' })
  rungOn: string;
  /** HH:mm by the clock of Beijing. */
  @Column({ type: 'text', name: 'rung_at', collation: 'C' })
  rungAt: string;
  @Column('jsonb')
  recipients: readonly ToldTo[];
  @Column('bigint')
  position: string;
}
