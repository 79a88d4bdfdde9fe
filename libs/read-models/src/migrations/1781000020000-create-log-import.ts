import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The import of a log as it was begun and finished: nothing is served from half a log. */
export class CreateLogImport1781000020000 implements MigrationInterface {
  name = 'CreateLogImport1781000020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table app.log_import (
  id smallint constraint log_import_pk primary key
    constraint log_import_single check (id = 1),
  file text not null,
  sha256 text collate "C" not null,
  started_at timestamptz not null,
  carried_at timestamptz,
  finished_at timestamptz
);
grant select on app.log_import to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.log_import');
  }
}
