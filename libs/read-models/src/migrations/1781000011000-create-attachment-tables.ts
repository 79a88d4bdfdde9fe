import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed files of requests and sealed drafts of forms. */
export class CreateAttachmentTables1781000011000 implements MigrationInterface {
  name = 'CreateAttachmentTables1781000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table app.attachment (
  attachment_id uuid constraint attachment_pk primary key,
  request_id uuid not null,
  key_id text collate "C" not null,
  sealed bytea not null,
  settled boolean not null default false,
  added_at timestamptz not null default now()
);
-- sealed bytes look random: compressing them only costs time
alter table app.attachment alter column sealed set storage external;
create index attachment_by_key on app.attachment (key_id);
create index attachment_unsettled on app.attachment (added_at) where not settled;

create table app.draft (
  user_id uuid not null,
  kind text collate "C" not null,
  key text collate "C" not null,
  key_id text collate "C" not null,
  sealed bytea not null,
  saved_at timestamptz not null default now(),
  constraint draft_pk primary key (user_id, kind, key)
);
create index draft_by_age on app.draft (saved_at);

grant select, insert, update, delete on app.attachment, app.draft to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.draft, app.attachment');
  }
}
