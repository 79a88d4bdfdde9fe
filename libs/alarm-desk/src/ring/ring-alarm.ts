import { type Alarm, actionOf, due, recipientsOf } from '@tracker/alarms';
import { OrderRejected, type Receipt, type RequestVerb } from '@tracker/application';
import type { KnownRequest, ReminderEvent } from '@tracker/domain';
import type { Clock } from '@tracker/platform';
import { momentOf } from '../moment.js';
import { recordingOrder, recordingOrderId } from './recording-order.js';
import type { ReminderLog } from './reminder-log.js';
import { type Standing, type StandingPorts, standingOf } from './request-standing.js';

/** What a job carries: which request is to be looked at, and for which of its alarms. */
export type AlarmJobPayload = Pick<Alarm, 'requestId' | 'kind' | 'seq' | 'dueOn' | 'level'> & {
  readonly alarmId: string;
};

export type RingPorts = StandingPorts & {
  readonly reminders: ReminderLog;
  readonly give: (command: RequestVerb) => Promise<Receipt>;
  readonly clock: Clock;
};

type Recorded = 'LapseRecorded' | 'SilenceRecorded';
const attempts = 12;

/**
 * What a job does when it rings: it looks at the request as it stands and does what is due, which may
 * be nothing. A job that comes early, late, twice or for a date that moved does no harm.
 */
export class RingAlarm {
  constructor(private readonly ports: RingPorts) {}

  /** The events recorded now. Throws what the store throws; to be tried again. */
  async ring(job: AlarmJobPayload): Promise<readonly ReminderEvent[]> {
    const acted = new Map<string, ReminderEvent>();
    const refused = new Set<string>();
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const standing = await standingOf(job.requestId, this.ports);
      if (!standing) return [];
      const { clock, reminders } = this.ports;
      const log = await reminders.load(job.requestId);
      const now = momentOf(clock);
      const { ring, overtaken } = due({
        ...{ ...standing, recorded: log.recorded, now, notBefore: standing.enteredOn },
      });
      const told: ReminderEvent[] = [];
      let again = false;
      for (const alarm of ring) {
        if (acted.has(alarm.id)) continue;
        const event = await this.act(alarm, standing, refused);
        if (event === null) again = true;
        else if (event.type === 'LapseRecorded' || event.type === 'SilenceRecorded')
          acted.set(alarm.id, event);
        else told.push(event);
      }
      if (again) continue;
      const left = this.leftOver(job, standing);
      if (left) acted.set(job.alarmId, left);
      const unrecorded = [...acted.values()].filter(({ data }) => !log.recorded.has(data.alarmId));
      const passed = overtaken.map(
        ({ level, by, ...alarm }): ReminderEvent => ({
          type: 'ReminderOvertaken',
          data: { ...this.factsOf(alarm), level, by },
        }),
      );
      const events = [...unrecorded, ...told, ...passed];
      if (events.length === 0) return [];
      if (await reminders.append(job.requestId, log, events, now.on)) return events;
    }
    throw new Error(`The reminders of ${job.requestId} changed ${attempts} times meanwhile.`);
  }

  /** What comes of one alarm; null when its order was refused and the request is to be looked at anew. */
  private async act(
    alarm: Alarm,
    { request, settings }: Standing,
    refused: Set<string>,
  ): Promise<ReminderEvent | null> {
    const { level } = alarm;
    const data = { ...this.factsOf(alarm), to: told(alarm, request) };
    if (level !== 'lapse' && level !== 'silence')
      return { type: 'ReminderSent', data: { ...data, level } };
    const action = actionOf(alarm, settings);
    const records = action === 'record-lapse' || action === 'record-silence';
    if (!records || refused.has(alarm.id))
      return { type: level === 'lapse' ? 'LapseProposed' : 'SilenceNoted', data };
    try {
      await this.ports.give(recordingOrder(alarm, request, this.ports.clock.today()));
      return { type: recordedBy(level), data };
    } catch (error) {
      if (!(error instanceof OrderRejected)) throw error;
      refused.add(alarm.id);
      return null;
    }
  }

  /** The order of this very alarm landed, and the process ended before it could be told. */
  private leftOver(job: AlarmJobPayload, { request, orders }: Standing): ReminderEvent | null {
    const { level, alarmId } = job;
    if (level !== 'lapse' && level !== 'silence') return null;
    if (!orders.has(recordingOrderId(alarmId))) return null;
    const data = { ...this.factsOf({ ...job, id: alarmId }), to: told(job, request) };
    return { type: recordedBy(level), data };
  }

  private factsOf({ id, kind, seq, dueOn }: Pick<Alarm, 'id' | 'kind' | 'seq' | 'dueOn'>) {
    return { alarmId: id, kind, seq, dueOn, ...momentOf(this.ports.clock) };
  }
}

const recordedBy = (level: 'lapse' | 'silence'): Recorded =>
  level === 'lapse' ? 'LapseRecorded' : 'SilenceRecorded';

const told = (alarm: Pick<Alarm, 'level'>, { handler }: KnownRequest) =>
  recipientsOf(alarm).map(({ as }) =>
    as === 'handler' && handler !== null ? { as, user: handler } : { as },
  );
