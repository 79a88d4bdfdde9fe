import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keyed hashes of what can be searched; made from log and vault, never in any backup. */
export class CreateSearchIndex1781000012000 implements MigrationInterface {
  name = 'CreateSearchIndex1781000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create table read.search_entry (
  request_id uuid constraint search_entry_pk primary key,
  organ text collate "C" not null,
  number text collate "C" not null,
  applicant_id uuid,
  codes text[] not null,
  tokens int[] not null,
  erased boolean not null default false,
  position bigint not null
);
create index search_entry_by_number on read.search_entry (organ, number, request_id);
create index search_entry_by_applicant on read.search_entry (applicant_id) where applicant_id is not null;
create index search_entry_by_token on read.search_entry using gin (tokens);
-- Which word is common decides how it is looked for.
alter table read.search_entry alter column tokens set statistics 1000;

create table read.search_checkpoint (
  id int constraint search_checkpoint_pk primary key constraint search_checkpoint_single check (id = 1),
  position bigint,
  mark text not null
);

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read.search_checkpoint, read.search_entry');
  }
}
