import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of alarms, and who was told: read models, and what no event can rebuild. */
export class CreateAlarmTables1781000004000 implements MigrationInterface {
  name = 'CreateAlarmTables1781000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create table read.alarm_record (
  alarm_id text collate "C" constraint alarm_record_pk primary key,
  request_id uuid not null,
  kind text collate "C" not null,
  seq int not null,
  level text collate "C" not null,
  due_on date not null,
  outcome text collate "C" not null,
  rung_on date not null,
  rung_at text collate "C" not null,
  recipients jsonb not null,
  position bigint not null
);
create index alarm_record_by_request on read.alarm_record (request_id);
create index alarm_record_by_day on read.alarm_record (rung_on);

create table read.request_entry (
  request_id uuid constraint request_entry_pk primary key,
  entered_on date not null
);

create index deadline_ringing on read.deadline (request_id)
  where kind not in ('review', 'suit') and (not closed or kind = 're-answer');

reset role;

alter table app.app_user add column email text;
create index app_user_by_organ on app.app_user (organ);

create table app.inbox_read (
  user_id uuid not null,
  alarm_id text collate "C" not null,
  read_at timestamptz not null default now(),
  constraint inbox_read_pk primary key (user_id, alarm_id)
);

create table app.absence (
  id uuid constraint absence_pk primary key,
  user_id uuid not null,
  from_on date not null,
  to_on date not null,
  stand_in_id uuid not null,
  constraint absence_days check (from_on <= to_on)
);
create index absence_by_user on app.absence (user_id, to_on);

create table app.delivery (
  alarm_id text collate "C" not null,
  recipient text collate "C" not null,
  channel text collate "C" not null,
  state text not null default 'pending'
    constraint delivery_state check (state in ('pending', 'sending', 'done')),
  lease_until timestamptz,
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null default now(),
  done_at timestamptz,
  constraint delivery_pk primary key (alarm_id, recipient, channel)
);
create index delivery_open on app.delivery (created_at) where state <> 'done';

grant select, insert, update, delete on all tables in schema app to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table app.delivery, app.absence, app.inbox_read, read.alarm_record, read.request_entry;
drop index read.deadline_ringing;
alter table app.app_user drop column email;
drop index app.app_user_by_organ;
`);
  }
}
