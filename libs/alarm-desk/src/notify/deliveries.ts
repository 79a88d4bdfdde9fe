import { type Queryable, select, update } from '@tracker/read-models';

export type Channel = 'mail' | 'webhook';

/** One message, by what it tells, whom, and how: sent once. */
export type DeliveryKey = {
  readonly alarmId: string;
  /** A user's id; empty for the webhook. */
  readonly recipient: string;
  readonly channel: Channel;
};

const leaseSeconds = 120;

const keyOf = ({ alarmId, recipient, channel }: DeliveryKey) => [alarmId, recipient, channel];
const where = 'alarm_id = $1 and recipient = $2 and channel = $3';

/** Which messages are to be sent and which were. */
export class Deliveries {
  constructor(private readonly db: Queryable) {}

  /** Notes messages to be sent; those noted before stay as they are. Says which are new. */
  async plan(keys: readonly (Omit<DeliveryKey, 'channel'> & { channel: string })[]): Promise<void> {
    if (keys.length === 0) return;
    await this.db.query(
      `insert into app.delivery (alarm_id, recipient, channel, state)
select a, r, c, case when c = 'plan' then 'done' else 'pending' end
from unnest($1::text[], $2::text[], $3::text[]) as t (a, r, c) on conflict do nothing`,
      [
        keys.map(({ alarmId }) => alarmId),
        keys.map(({ recipient }) => recipient),
        keys.map(({ channel }) => channel),
      ],
    );
  }

  /**
   * Up to 2,000 messages that wait, those not tried yet first; also those whose sender never came
   * back. What could not be sent for a week is given up, and stays in the table with its error.
   */
  open(): Promise<readonly DeliveryKey[]> {
    return select(
      this.db,
      `select alarm_id as "alarmId", recipient, channel from app.delivery
where (state = 'pending' or (state = 'sending' and lease_until < now()))
  and created_at > now() - interval '7 days'
order by attempts, created_at, alarm_id limit 2000`,
    );
  }

  /** Drops what is half a year old; nothing is planned again for alarms older than a week. */
  async forgetOld(): Promise<void> {
    await this.db.query(`delete from app.delivery where created_at < now() - interval '180 days'`);
  }

  /**
   * Sends a message unless it was sent or is being sent. A failure is noted and thrown, so that the
   * queue tries again. Only a process that dies between the sending and the note sends it twice.
   */
  async once(key: DeliveryKey, send: () => Promise<void>): Promise<boolean> {
    const { count } = await update(
      this.db,
      `update app.delivery set state = 'sending', attempts = attempts + 1,
  lease_until = now() + interval '${leaseSeconds} seconds'
where ${where} and (state = 'pending' or (state = 'sending' and lease_until < now()))`,
      keyOf(key),
    );
    if (count === 0) return false;
    try {
      await send();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await this.db.query(
        `update app.delivery set state = 'pending', last_error = $4 where ${where}`,
        [...keyOf(key), text.slice(0, 500)],
      );
      throw error;
    }
    await this.db.query(
      `update app.delivery set state = 'done', done_at = now(), last_error = null where ${where}`,
      keyOf(key),
    );
    return true;
  }
}
