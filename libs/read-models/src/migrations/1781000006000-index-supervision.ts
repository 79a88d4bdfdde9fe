import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What supervisors look at is a small part of all requests: the open ones, and those answered late. */
export class IndexSupervision1781000006000 implements MigrationInterface {
  name = 'IndexSupervision1781000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create index request_view_open_by_due_date on read.request_view
  (organ, (coalesce(due_on, 'infinity')), request_id) where life = 'open';
create index request_view_late_by_closing on read.request_view
  (organ, (coalesce(closed_on, 'infinity')), request_id) where late;
create index request_view_answers_by_closing on read.request_view
  (organ, closed_on) include (answered_on, late, result_row) where life = 'closed';

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index read.request_view_open_by_due_date, read.request_view_late_by_closing, read.request_view_answers_by_closing',
    );
  }
}
