import { appRole } from '@tracker/event-store';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The work list by urgency, and all that its tabs count in one index. */
export class IndexWorkList1781000012100 implements MigrationInterface {
  name = 'IndexWorkList1781000012100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
set local role ${appRole};

create index request_view_by_due_date_running on read.request_view (organ, (case
  when life = 'open' and answered_on is null and due_on is not null then
    greatest(due_on, delayed_reply_on) + case when waiting_for is null then 0 else 36525 end
  when life in ('open', 'awaiting-confirmation') then '3000-01-01'::date
  else 'infinity'::date end), request_id);

create index request_view_counting on read.request_view (organ, status)
  include (life, lapses_on, consulting_until, due_on, strict_due_on, delayed_reply_on, waiting_for,
    answered_on, handler, unit, channel, applicant_type, received_on, closed_on, category);

reset role;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index read.request_view_by_due_date_running, read.request_view_counting',
    );
  }
}
