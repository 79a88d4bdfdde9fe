import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger that an organ is bringing in, sealed, for as long as it takes: any process may go on with it. */
export class CreateLedgerImport1781000030100 implements MigrationInterface {
  name = 'CreateLedgerImport1781000030100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table app.ledger_import (
  organ text collate "C" constraint ledger_import_pk primary key,
  import_id uuid not null,
  state text not null constraint ledger_import_state
    check (state in ('preview', 'running', 'done', 'failed')),
  done int not null default 0,
  total int not null default 0,
  key_id text collate "C" not null,
  sealed_view bytea not null,
  sealed_file bytea,
  lease_until timestamptz,
  touched_at timestamptz not null default now()
);
-- sealed bytes look random: compressing them only costs time
alter table app.ledger_import alter column sealed_file set storage external;
grant select, insert, update, delete on app.ledger_import to ${appRole};
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table app.ledger_import');
  }
}
