import { type Bench, openBench } from '../database.fixtures.js';
import { HolderMark } from './holder-mark.js';
import { acquireLease } from './lease.js';

const names = ['request_view', 'deadline'];

describe('The lease of the projections', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench();
  });
  afterAll(() => bench.close());
  const acquire = (holder: string) => acquireLease(bench.db, names, holder, 60_000);

  it('is had by one of many who ask at once, and free when the mark of its holder is gone', async () => {
    const holders = ['one', 'two', 'three', 'four'];
    const marks = holders.map((holder) => new HolderMark(bench.db, holder));
    await Promise.all(marks.map((mark) => mark.raise()));
    const leases = await Promise.all(holders.map(acquire));
    const winner = leases.findIndex((lease) => lease !== null);
    expect(leases.filter((lease) => lease !== null)).toHaveLength(1);
    expect(leases[winner]?.map(({ fence }) => fence)).toEqual([1n, 1n]);

    const other = holders[(winner + 1) % holders.length] ?? '';
    expect(await acquire(other)).toBeNull();
    await marks[winner]?.lower();
    expect((await acquire(other))?.map(({ fence }) => fence)).toEqual([2n, 2n]);
    await Promise.all(marks.map((mark) => mark.lower()));
  });
});
