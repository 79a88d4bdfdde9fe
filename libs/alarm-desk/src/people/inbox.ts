import type { CalendarSource, User } from '@tracker/application';
import { type Queryable, select, update } from '@tracker/read-models';
import { addDays } from '@tracker/statute';
import { type ToldAlarm, toldText } from '../notify/told-alarm.js';

const keptDays = 90;
const shown = 200;

export type InboxItem = ToldAlarm & {
  readonly read: boolean;
  /** Whose place one takes; null where one is meant oneself. */
  readonly standInFor: string | null;
  readonly text: string;
};

export type InboxQuery = { readonly unread?: boolean; readonly alarmId?: string };

/** A person's own name and roles, and those of whoever he stands in for, each on its days. */
const meSql = `
select name, roles, '-infinity'::date as from_on, 'infinity'::date as to_on, null::text as stand_in
from app.member where id = $1 and organ = $2
union all
select u.name, u.roles, a.from_on, a.to_on, u.name
from app.absence a join app.member u on u.id = a.user_id and u.organ = $2
where a.stand_in_id = $1`;

const inboxSql = `
with me as materialized (${meSql})
select a.alarm_id as "alarmId", a.request_id as "requestId", a.kind, a.seq, a.level,
  a.due_on as "dueOn", a.outcome, a.rung_on as "rungOn", a.rung_at as "rungAt",
  r.organ, r.number, r.provisional, seen.alarm_id is not null as read, mine.stand_in as "standInFor"
from read.alarm_record a
join read.request_view r using (request_id)
join lateral (
  select me.stand_in from me, jsonb_to_recordset(a.recipients) as told ("as" text, "user" text)
  where a.rung_on between me.from_on and me.to_on and case
    when told."as" = 'handler' and r.handler is not null then me.name in (r.handler, told."user")
    when told."user" is not null then me.name = told."user"
    else (case when told."as" = 'head' then '审核' else '承办' end) = any (me.roles) end
  order by me.stand_in nulls first limit 1
) mine on true
left join app.inbox_read seen on seen.user_id = $1 and seen.alarm_id = a.alarm_id
where r.organ = $2 and a.outcome <> 'overtaken' and a.rung_on >= $3::date
  and (not $4::boolean or seen.alarm_id is null) and ($5::text is null or a.alarm_id = $5)
order by a.rung_on desc, a.rung_at desc, a.alarm_id limit ${shown}`;

/** What somebody has been told. */
export class Inbox {
  constructor(
    private readonly db: Queryable,
    private readonly calendars: CalendarSource,
  ) {}

  /** The latest 200 of the last 90 days, newest first: meant by name, by role, or in somebody's place. */
  async of(
    { id, organ }: Pick<User, 'id' | 'organ'>,
    today: string,
    { unread = false, alarmId }: InboxQuery = {},
  ): Promise<readonly InboxItem[]> {
    const since = addDays(today, -keptDays);
    const values = [id, organ, since, unread, alarmId ?? null];
    const items = await select<Omit<InboxItem, 'text'>>(this.db, inboxSql, values);
    const calendar = (await this.calendars.refresh()).calendarOf(organ);
    return items.map((item) => ({ ...item, text: toldText(item, calendar) }));
  }

  /** How many items are not read, of those that the inbox shows. */
  async unread(user: Pick<User, 'id' | 'organ'>, today: string): Promise<number> {
    return (await this.of(user, today, { unread: true })).length;
  }

  /** Marks all unread items as read; returns how many there were. */
  async markAllRead(user: Pick<User, 'id' | 'organ'>, today: string): Promise<number> {
    const items = await this.of(user, today, { unread: true });
    await update(
      this.db,
      `insert into app.inbox_read (user_id, alarm_id) select $1, unnest($2::text[])
on conflict do nothing`,
      [user.id, items.map(({ alarmId }) => alarmId)],
    );
    return items.length;
  }

  /** Marks an item as read; false when there is none of that id for this person. */
  async markRead(user: Pick<User, 'id' | 'organ'>, today: string, alarmId: string) {
    const [item] = await this.of(user, today, { alarmId });
    if (!item) return false;
    await update(
      this.db,
      `insert into app.inbox_read (user_id, alarm_id) values ($1, $2) on conflict do nothing`,
      [user.id, alarmId],
    );
    return true;
  }
}
