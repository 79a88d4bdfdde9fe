import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables for tokens that fold brackets, quotation marks and dots; the first ones stay for the release before. */
export class SecondSearchIndex1781000040000 implements MigrationInterface {
  name = 'SecondSearchIndex1781000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create table read.search_entry_2 (
  request_id uuid constraint search_entry_2_pk primary key,
  organ text collate "C" not null,
  number text collate "C" not null,
  applicant_id uuid,
  codes text[] not null,
  tokens int[] not null,
  erased boolean not null default false,
  position bigint not null
);
create index search_entry_2_by_number on read.search_entry_2 (organ, number, request_id);
create index search_entry_2_by_applicant on read.search_entry_2 (applicant_id) where applicant_id is not null;
create index search_entry_2_by_token on read.search_entry_2 using gin (tokens);
-- Which word is common decides how it is looked for.
alter table read.search_entry_2 alter column tokens set statistics 1000;

create table read.search_checkpoint_2 (
  id int constraint search_checkpoint_2_pk primary key constraint search_checkpoint_2_single check (id = 1),
  position bigint,
  mark text not null
);

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read.search_checkpoint_2, read.search_entry_2');
  }
}
