import type {
  CalendarSource,
  OrganDirectory,
  Receipt,
  RequestReader,
  RequestVerb,
} from '@tracker/application';
import type { EventStore } from '@tracker/event-store';
import { type Queues, reconcile } from '@tracker/jobs';
import type { Clock } from '@tracker/platform';
import { Organs, RingingRequests, Supervision } from '@tracker/read-models';
import type { DataSource } from 'typeorm';
import { Digests } from './digest/digests.js';
import { Deliveries, type DeliveryKey } from './notify/deliveries.js';
import type { Mailer } from './notify/mailer.js';
import { Notifications } from './notify/notifications.js';
import { ToldAlarms } from './notify/told-alarms.js';
import type { Webhook } from './notify/webhook.js';
import { Roster } from './people/roster.js';
import { ReminderLog } from './ring/reminder-log.js';
import { RingAlarm } from './ring/ring-alarm.js';
import { WantedAlarms } from './ring/wanted-alarms.js';

export type AlarmDeskPorts = {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly clock: Clock;
  readonly calendar: CalendarSource;
  readonly organs: OrganDirectory;
  readonly requests: RequestReader;
  readonly give: (command: RequestVerb) => Promise<Receipt>;
  readonly mailer: Mailer | null;
  readonly webhook: Webhook | null;
};

export type AlarmQueues = Pick<Queues, 'missing' | 'addAlarms'>;

async function* onePage<One>(page: One): AsyncGenerator<One, void> {
  yield page;
}

/** The name of a message's job. */
export const deliveryJobId = ({ channel, alarmId, recipient }: DeliveryKey): string =>
  `${channel}-${alarmId}-${recipient || 'all'}`;

/** Everything that makes alarms ring, without the queue that wakes it. */
export class AlarmDesk {
  readonly ring: RingAlarm;
  readonly wanted: WantedAlarms;
  readonly notifications: Notifications;
  private readonly deliveries: Deliveries;

  constructor(ports: AlarmDeskPorts) {
    const { dataSource, store, clock } = ports;
    const ringing = new RingingRequests(dataSource);
    const organs = new Organs(dataSource);
    const roster = new Roster(dataSource);
    this.deliveries = new Deliveries(dataSource);
    this.ring = new RingAlarm({ ...ports, reminders: new ReminderLog(store) });
    this.wanted = new WantedAlarms({ ...ports, ringing, organs });
    this.notifications = new Notifications({
      ...{ roster, deliveries: this.deliveries, told: new ToldAlarms(dataSource) },
      digests: new Digests({
        ...{ organs, roster, supervision: new Supervision(dataSource) },
        ...{ calendar: ports.calendar, clock },
      }),
      ...{
        today: () => clock.today(),
        calendar: ports.calendar,
        mailer: ports.mailer,
        webhook: ports.webhook,
      },
    });
  }

  /** Gives the queues what they lack: alarms up to the next working day, and messages not yet sent. */
  async reconcile(queues: AlarmQueues): Promise<{ readonly added: number }> {
    let added = 0;
    for await (const { reminders, lapses } of this.wanted.pages()) {
      for (const [queue, page] of [['reminders', reminders] as const, ['lapses', lapses] as const])
        added += (await reconcile({ queues, queue, wanted: onePage(page) })).added;
    }
    return { added: added + (await this.reconcileMessages(queues)) };
  }

  /** The same for messages alone. */
  async reconcileMessages(queues: AlarmQueues): Promise<number> {
    await this.notifications.plan();
    const open = await this.deliveries.open();
    const alarms = open.map((key) => ({ id: deliveryJobId(key), payload: { ...key }, delayMs: 0 }));
    return alarms.length === 0 ? 0 : queues.addAlarms('mail', alarms);
  }
}
