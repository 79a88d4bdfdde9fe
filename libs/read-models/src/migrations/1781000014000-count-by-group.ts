import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What section three tells requests apart by, as columns: the tables of a screen are counted from
 * groups. The rows are filled when the model is rebuilt, which its new version calls for.
 */
export class CountByGroup1781000014000 implements MigrationInterface {
  name = 'CountByGroup1781000014000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

alter table read.counted_request
  add column applicant_type text collate "C" not null default '',
  add column category text collate "C",
  add column voided boolean not null default false;
create index counted_request_by_group on read.counted_request
  (organ, closed_on, received_on, applicant_type, category, voided);
create index counted_request_by_number on read.counted_request (organ, number, request_id);
create index counted_request_with_cases on read.counted_request (organ) where cases > 0;
create index counted_request_by_position on read.counted_request (organ, position);
create index request_view_with_fees on read.request_view (organ)
  where (state -> 'request' -> 'fees') <> '[]'::jsonb;

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index read.request_view_with_fees, read.counted_request_by_position,
  read.counted_request_with_cases, read.counted_request_by_number, read.counted_request_by_group`);
    await runner.query(
      'alter table read.counted_request drop column voided, drop column category, drop column applicant_type',
    );
  }
}
