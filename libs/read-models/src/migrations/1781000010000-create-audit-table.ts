import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what to accounts and settings; the application may add and read, never change. */
export class CreateAuditTable1781000010000 implements MigrationInterface {
  name = 'CreateAuditTable1781000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table app.audit_entry (
  id uuid constraint audit_entry_pk primary key,
  at timestamptz not null,
  organ text collate "C",
  actor text collate "C" not null,
  action text collate "C" not null,
  target text collate "C",
  facts jsonb not null
);
create index audit_entry_by_organ on app.audit_entry (organ, at, id);
grant select, insert on app.audit_entry to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.audit_entry');
  }
}
