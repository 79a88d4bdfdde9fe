import type { CalendarSource } from '@tracker/application';
import { addDays } from '@tracker/statute';
import type { Digests } from '../digest/digests.js';
import type { Roster } from '../people/roster.js';
import type { Deliveries, DeliveryKey } from './deliveries.js';
import type { Mailer } from './mailer.js';
import { type ToldAlarm, toldText } from './told-alarm.js';
import type { ToldAlarms, Undelivered } from './told-alarms.js';
import type { Webhook } from './webhook.js';

export type NotificationPorts = {
  readonly told: ToldAlarms;
  readonly roster: Roster;
  readonly deliveries: Deliveries;
  readonly digests: Digests;
  readonly calendar: CalendarSource;
  readonly today: () => string;
  /** Null: no mail is sent. */
  readonly mailer: Mailer | null;
  /** Null: nobody else is told. */
  readonly webhook: Webhook | null;
};

/** How long after its hour an alarm is still worth a message. */
const worthDays = 7;

/** Chooses who receives what, and sends it: once for each alarm, recipient and channel. */
export class Notifications {
  constructor(private readonly ports: NotificationPorts) {}

  /** Notes the messages of what was told since, and of the day's overview. */
  async plan(): Promise<void> {
    const { told, deliveries, digests, mailer, today } = this.ports;
    for (;;) {
      const page = await told.unplanned(addDays(today(), -worthDays));
      for (const one of page) await deliveries.plan(await this.keysOf(one));
      if (page.length < 500) break;
    }
    if (!mailer) return;
    const { keys, noted } = await digests.due();
    await deliveries.plan(keys);
    noted();
  }

  /** Sends one message; false when it was sent already. Throws what the receiving side says. */
  deliver(key: DeliveryKey): Promise<boolean> {
    return this.ports.deliveries.once(key, () =>
      key.channel === 'webhook' ? this.post(key) : this.mail(key),
    );
  }

  private async keysOf({ alarmId, organ, recipients }: Undelivered) {
    const { roster, mailer, webhook, today } = this.ports;
    const people = mailer ? await roster.receiving(organ, recipients, today()) : [];
    return [
      ...people
        .filter(({ email }) => email !== null)
        .map(({ id }) => ({ alarmId, recipient: id, channel: 'mail' })),
      ...(webhook ? [{ alarmId, recipient: '', channel: 'webhook' }] : []),
      { alarmId, recipient: '', channel: 'plan' },
    ];
  }

  private async post({ alarmId }: DeliveryKey): Promise<void> {
    const alarm = await this.ports.told.byId(alarmId);
    if (!alarm) throw new Error(`${alarmId} is not in the read side`);
    await this.ports.webhook?.post({ id: alarmId, ...alarm, text: await this.textOf(alarm) });
  }

  private async textOf(alarm: ToldAlarm): Promise<string> {
    const book = await this.ports.calendar.refresh();
    return toldText(alarm, book.calendarOf(alarm.organ));
  }

  private async mail({ alarmId, recipient }: DeliveryKey): Promise<void> {
    const { digests, mailer, roster, told, today } = this.ports;
    if (!mailer) throw new Error('no mail server is configured');
    const member = await roster.byId(recipient);
    if (!member?.email) return;
    const messageId = `${alarmId}.${recipient}`;
    const day = digests.dayOf(alarmId);
    if (day !== null) {
      const text = await digests.textOf(day, member);
      const staff = await roster.of(member.organ);
      const { email: to } = await roster.inPlaceOf(member, staff, today());
      if (text && to) await mailer.send({ messageId, to, subject: `${day} 办理概览`, text });
      return;
    }
    const alarm = await told.byId(alarmId);
    if (!alarm) throw new Error(`${alarmId} is not in the read side`);
    const subject = `政府信息公开申请 ${alarm.number} 办理提醒`;
    await mailer.send({ messageId, to: member.email, subject, text: await this.textOf(alarm) });
  }
}
