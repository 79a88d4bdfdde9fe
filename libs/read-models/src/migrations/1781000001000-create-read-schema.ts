import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The application owns the read models, since a rebuild replaces their tables. */
export class CreateReadSchema1781000001000 implements MigrationInterface {
  name = 'CreateReadSchema1781000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create schema read authorization ${appRole};
set local role ${appRole};

create table read.request_view (
  request_id uuid constraint request_view_pk primary key,
  organ text collate "C" not null,
  number text collate "C" not null,
  origin text not null,
  life text not null,
  status text not null,
  channel text not null,
  applicant_type text not null,
  applicant_id uuid,
  applicant_name_sealed text,
  description_sealed text,
  unit text,
  handler text,
  registered_on date not null,
  received_on date,
  due_on date,
  strict_due_on date,
  original_due_on date,
  delayed_reply_on date,
  provisional boolean not null,
  waiting_for text,
  waiting_until date,
  lapses_on date,
  consulting_until date,
  answered_on date,
  category text,
  result_row text collate "C",
  closed_on date,
  late boolean not null,
  letter_number text collate "C",
  archive_number text collate "C",
  revision bigint not null,
  position bigint not null,
  state jsonb not null
);
create index request_view_by_number on read.request_view (organ, number, request_id);
create index request_view_by_receipt on read.request_view (organ, (coalesce(received_on, 'infinity')), request_id);
create index request_view_by_due_date on read.request_view (organ, (coalesce(due_on, 'infinity')), request_id);
create index request_view_by_closing on read.request_view (organ, (coalesce(closed_on, 'infinity')), request_id);
create index request_view_by_status on read.request_view (organ, status);
create index request_view_by_handler on read.request_view (handler, organ) where handler is not null;
create index request_view_by_applicant on read.request_view (applicant_id) where applicant_id is not null;

create table read.deadline (
  request_id uuid not null,
  kind text collate "C" not null,
  seq int not null,
  organ text collate "C" not null,
  due_on date not null,
  strict_due_on date,
  provisional boolean not null,
  since date not null,
  waiting boolean not null,
  closed boolean not null,
  position bigint not null,
  constraint deadline_pk primary key (request_id, kind, seq)
);
create index deadline_by_due_date on read.deadline (due_on, kind);
create index deadline_by_organ on read.deadline (organ, due_on);

create table read.counted_request (
  request_id uuid constraint counted_request_pk primary key,
  organ text collate "C" not null,
  number text collate "C" not null,
  received_on date,
  closed_on date,
  cases int not null,
  position bigint not null,
  counted jsonb not null
);
create index counted_request_by_organ on read.counted_request (organ, request_id);

create table read.organ_view (
  code text collate "C" constraint organ_view_pk primary key,
  name text not null,
  settings jsonb not null,
  facts jsonb not null,
  revision bigint not null,
  position bigint not null
);

create table read.number_view (
  key text collate "C" constraint number_view_pk primary key,
  organ text collate "C" not null,
  year int not null,
  sequence bigint not null,
  number text collate "C",
  state text not null,
  request_id uuid,
  why text,
  position bigint not null
);
create index number_view_by_series on read.number_view (organ, year, sequence);

create table read.applicant_view (
  applicant_id uuid constraint applicant_view_pk primary key,
  organ text collate "C" not null,
  erased_on date not null,
  position bigint not null
);

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema read cascade');
  }
}
