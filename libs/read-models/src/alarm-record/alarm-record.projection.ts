import {
  type ReminderEvent,
  type ReminderEventType,
  remindersStream,
  remindersStreamPrefix,
} from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import type { Projection } from '../projection/projection.js';
import { UnknownEvent } from '../projection/steps.js';
import { uuidUnit } from '../projection/unit-of.js';
import { type AlarmOutcome, AlarmRecord } from './alarm-record.row.js';

// biome-ignore format: a table is read by column
const outcomes: { readonly [Type in ReminderEventType]: AlarmOutcome } = {
  ReminderSent:   'sent',           ReminderOvertaken: 'overtaken',
  LapseProposed:  'lapse-proposed', LapseRecorded:     'lapse-recorded',
  SilenceNoted:   'silence-noted',  SilenceRecorded:   'silence-recorded',
};

const levelOf = (event: ReminderEvent): AlarmRecord['level'] => {
  if ('level' in event.data) return event.data.level;
  return event.type === 'LapseProposed' || event.type === 'LapseRecorded' ? 'lapse' : 'silence';
};

type Alarms = readonly AlarmRecord[];

const step = (state: Alarms | null, recorded: RecordedEvent): Alarms => {
  if (!Object.hasOwn(outcomes, recorded.type)) throw new UnknownEvent(recorded);
  const event = recorded as unknown as ReminderEvent;
  const { alarmId, kind, seq, dueOn, on, at } = event.data;
  const row = {
    ...{ alarmId, kind, seq, dueOn, level: levelOf(event), outcome: outcomes[event.type] },
    requestId: recorded.stream.slice(remindersStreamPrefix.length),
    ...{ rungOn: on, rungAt: at },
    recipients: 'to' in event.data ? event.data.to : [],
    position: recorded.position.toString(),
  };
  return [...(state ?? []), row];
};

/** Every alarm that was dealt with; one missed would ring again, so poison stops it. */
export const alarmRecordProjection: Projection<Alarms, AlarmRecord> = {
  name: 'alarm_record',
  version: '1',
  poison: 'halt',
  row: AlarmRecord,
  unit: 'requestId',
  many: true,
  oneStream: true,
  restoreFrom: 'log',
  streamOf: remindersStream,
  unitOf: (event) => uuidUnit(remindersStreamPrefix, event),
  isFirst: ({ revision }) => revision === 0n,
  step,
  rows: (_requestId, alarms) => alarms,
};
