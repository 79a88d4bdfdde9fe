import { openDesk } from '../desk.fixtures.js';
import type { AlarmJobPayload } from './ring-alarm.js';

describe('The alarms that are wanted', () => {
  it('are found among 100,000 open requests page by page, and only those of the coming day', async () => {
    const bench = await openDesk('2024-03-04T09:00');
    try {
      const { dataSource } = bench.office.adapters;
      await bench.office.services.projections.catchUp();
      await dataSource.query(`
insert into read.request_view (request_id, organ, number, origin, life, status, channel,
  applicant_type, registered_on, provisional, late, revision, position, state)
select md5('r' || n)::uuid, 'A', 'N' || n, 'registered', 'open', 'handling', 'in-person',
  'natural-person', date '2024-02-01', false, false, 0, 0, '{}' from generate_series(1, 100000) n`);
      await dataSource.query(`
insert into read.request_entry select md5('r' || n)::uuid, date '2024-02-01'
from generate_series(1, 100000) n`);
      // Due dates lie in the year from 2024-03-01 on; every tenth request has only its remedies left.
      await dataSource.query(`
insert into read.deadline
select md5('r' || n)::uuid, kind, 1, 'A', date '2024-03-01' + n % 366, null, false,
  date '2024-02-01', false, false, 0
from generate_series(1, 100000) n,
  unnest(array['reply', 'review', 'suit']) kind where n % 10 > 0 or kind <> 'reply'`);
      await dataSource.query('analyze read.deadline; analyze read.request_view');
      const before = process.memoryUsage().heapUsed;
      const ids = new Set<string>();
      const dueDays = new Set<string>();
      let [largest, heap] = [0, 0];
      for await (const { reminders, lapses } of bench.desk.wanted.pages()) {
        largest = Math.max(largest, reminders.length);
        for (const { id, payload } of reminders) {
          ids.add(id);
          dueDays.add((payload as AlarmJobPayload).dueOn);
        }
        heap = Math.max(heap, process.memoryUsage().heapUsed - before);
        expect(lapses).toEqual([]);
      }
      // On 03-05 the first warnings come for what is due five working days later, on 03-12.
      const days = [...dueDays].sort();
      expect([days.at(0), days.at(-1), days.length]).toEqual(['2024-03-01', '2024-03-12', 12]);
      expect(largest).toBeLessThanOrEqual(3_000);
      expect(ids.size).toBeGreaterThan(2_900);
      expect(heap).toBeLessThan(200e6);
    } finally {
      await bench.close();
    }
  });
});
