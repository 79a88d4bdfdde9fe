import { requestStatuses } from '@tracker/domain/events';
import { type Bench, openBench } from '../database.fixtures.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { RequestCounts } from './request-counts.js';
import type { RequestFilter } from './request-filter.js';
import { RequestList } from './request-list.js';
import { urgencies } from './urgency-sql.js';

const today = '2024-06-03';
const days = { redUntil: '2024-06-05', yellowUntil: '2024-06-11' };

describe('Counts of the work list', () => {
  let bench: Bench;
  let list: RequestList;
  let counts: RequestCounts;

  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 160, organs: ['A', 'B'] });
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
    list = new RequestList(bench.db);
    counts = new RequestCounts(bench.db);
  });
  afterAll(() => bench.close());

  const total = async (filter: RequestFilter) =>
    (await list.page({ organs: ['A'], today, filter, count: true })).total ?? -1;

  const filters: readonly RequestFilter[] = [
    {},
    { handler: 'user-1' },
    { receivedFrom: '2024-03-01', receivedTo: '2024-05-31' },
  ];
  it.each(filters)('equal the rows of every status and urgency under %j', async (filter) => {
    const found = await counts.byStanding('A', today, days, filter);
    const sum = (keep: (one: (typeof found)[number]) => boolean) =>
      found.filter(keep).reduce((all, { count }) => all + count, 0);
    expect(sum(() => true)).toBe(await total(filter));
    for (const { code } of requestStatuses)
      expect([code, sum(({ status }) => status === code)]).toEqual([
        code,
        await total({ ...filter, status: [code] }),
      ]);
    for (const one of urgencies) {
      const urgent = { urgencies: [one], days };
      expect([one, sum(({ urgency }) => urgency === one)]).toEqual([
        one,
        await total({ ...filter, urgent }),
      ]);
    }
  });

  it('find every urgency among the requests of the test', async () => {
    const found = await counts.byStanding('A', '2024-02-14', days, {});
    const seen = new Set(found.map(({ urgency }) => urgency));
    expect(seen.size).toBeGreaterThanOrEqual(3);
  });

  it('name those who handle requests of the organ, the busiest first', async () => {
    const handlers = await counts.handlers('A');
    expect(handlers.length).toBeGreaterThan(5);
    const open = handlers.map((one) => one.open);
    expect(open).toEqual([...open].sort((one, other) => other - one));
    const first = handlers[0]?.handler ?? '';
    expect(handlers[0]?.total).toBe(await total({ handler: first }));
    expect(handlers[0]?.open).toBe(await total({ handler: first, open: true }));
    expect(await counts.handlers('nobody')).toEqual([]);
  });

  it('name the units', async () => {
    expect((await counts.units('A')).length).toBe(5);
  });
});
