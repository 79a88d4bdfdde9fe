import { addDays } from '@tracker/statute';
import { type Bench, openBench } from '../database.fixtures.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { RequestList } from './request-list.js';
import { Supervision } from './supervision.js';
import { supervisionLists } from './supervision-lists.js';

describe('The figures of supervision', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 150, organs: ['A', 'B'] });
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
  });
  afterAll(() => bench.close());

  it('are the lengths of the lists, with and without a filter, on any day', async () => {
    const [list, supervision] = [new RequestList(bench.db), new Supervision(bench.db)];
    let found = 0;
    for (const today of ['2024-03-01', '2024-06-16', '2024-10-08']) {
      for (const filter of [{}, { unit: '科室2' }]) {
        const lastDay = addDays(today, 9);
        const counts = await supervision.counts({ organ: 'A', today, lastDay, filter });
        for (const name of supervisionLists) {
          const supervised = { list: name, lastDay };
          const query = { organs: ['A'], today, filter: { ...filter, supervised }, count: true };
          const { rows, total } = await list.page({ ...query, limit: 200 });
          expect([today, name, rows.length, total]).toEqual([
            ...[today, name, counts[name], counts[name]],
          ]);
          expect(rows.every(({ organ }) => organ === 'A')).toBe(true);
          found += rows.length;
        }
      }
    }
    expect(found).toBeGreaterThan(50);
  });

  it('leave out other organs and those closed on other days', async () => {
    const supervision = new Supervision(bench.db);
    const sum = async (column: string, where: string) => {
      const sql = `select ${column}::int as n from read.request_view where organ = 'A' and ${where}`;
      const [row]: { n: number }[] = await bench.db.query(sql);
      return row?.n;
    };
    // Every closing of this office follows a reply, so all that is closed is answered.
    const closed = `closed_on between '2024-04-01' and '2024-06-30'`;
    const onTime = await supervision.onTime('A', '2024-04-01', '2024-06-30');
    expect(onTime.answered).toBe(await sum('count(*)', closed));
    expect(onTime.late).toBe(await sum('count(*)', `${closed} and late`));
    expect(onTime.inTime).toBe(onTime.answered - onTime.late);
    expect(onTime.late).toBeGreaterThan(0);
    const load = await supervision.load('A', '2024-06-16', '2024-06-21');
    const open = load.reduce((all, one) => all + one.open, 0);
    expect(open).toBe(await sum('count(*)', `life in ('open', 'awaiting-confirmation')`));
    expect(await supervision.load('C', '2024-06-16', '2024-06-21')).toEqual([]);
  });
});
