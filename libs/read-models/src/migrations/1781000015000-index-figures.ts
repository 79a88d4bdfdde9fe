import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organs as a tree, the figures of months, and the few re-answers that run among all limits. */
export class IndexFigures1781000015000 implements MigrationInterface {
  name = 'IndexFigures1781000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

alter table read.organ_view add column parent text collate "C";

create index request_view_months_of_receipt on read.request_view
  (organ, received_on) include (applicant_type, life);
create index request_view_months_of_closing on read.request_view
  (organ, closed_on) include (category, applicant_type, answered_on, late, result_row)
  where life = 'closed';
create index deadline_re_answers on read.deadline (organ, due_on, request_id)
  where kind = 're-answer';

reset role;

create table app.backup_run (
  id uuid constraint backup_run_pk primary key,
  at timestamptz not null,
  file text not null,
  bytes bigint not null,
  events bigint not null,
  position bigint,
  sha256 text collate "C" not null,
  encrypted boolean not null
);
create index backup_run_by_time on app.backup_run (at);
grant select, insert on app.backup_run to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table app.backup_run;
drop index read.request_view_months_of_receipt, read.request_view_months_of_closing, read.deadline_re_answers;
alter table read.organ_view drop column parent;
`);
  }
}
