import { type Queryable, select, type ToldTo } from '@tracker/read-models';
import type { ToldAlarm } from './told-alarm.js';

export type Undelivered = ToldAlarm & { readonly recipients: readonly ToldTo[] };

const columns = `a.alarm_id as "alarmId", a.request_id as "requestId", a.kind, a.seq, a.level,
  a.due_on as "dueOn", a.outcome, a.rung_on as "rungOn", a.rung_at as "rungAt",
  r.organ, r.number, r.provisional`;

/** Told alarms as the read side has them. */
export class ToldAlarms {
  constructor(private readonly db: Queryable) {}

  /** Up to 500 since a day for which nobody has chosen who receives them, oldest first. */
  unplanned(since: string): Promise<readonly Undelivered[]> {
    return select(
      this.db,
      `select ${columns}, a.recipients
from read.alarm_record a join read.request_view r using (request_id)
where a.outcome <> 'overtaken' and a.rung_on >= $1::date and not exists (
  select from app.delivery d where d.alarm_id = a.alarm_id and d.recipient = '' and d.channel = 'plan')
order by a.rung_on, a.alarm_id limit 500`,
      [since],
    );
  }

  /** Null when it is not in the read side yet. */
  async byId(alarmId: string): Promise<ToldAlarm | null> {
    const [found] = await select<ToldAlarm>(
      this.db,
      `select ${columns} from read.alarm_record a join read.request_view r using (request_id)
where a.alarm_id = $1`,
      [alarmId],
    );
    return found ?? null;
  }
}
