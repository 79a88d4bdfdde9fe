import {
  allContributions,
  annualTables,
  type CountedRequest,
  cellRequests,
  contributions,
  groupedContributions,
  halfYear,
  holdsIn,
  representativeOf,
  yearPeriod,
} from '@tracker/annual-report';
import { select } from '../data-source/queryable.js';
import { type Bench, openBench } from '../database.fixtures.js';
import { appendOffice } from '../office.fixtures.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { CountedGroups } from './counted-groups.js';

const periods = [yearPeriod(2023), yearPeriod(2024), yearPeriod(2025), halfYear(2024, 1)];

describe('Requests counted by groups', () => {
  let bench: Bench;
  let groups: CountedGroups;
  let all: readonly CountedRequest[];

  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 240, organs: ['A', 'B'] });
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
    groups = new CountedGroups(bench.db);
    const rows = await select<{ counted: CountedRequest }>(
      bench.db,
      `select counted from read.counted_request where organ = 'A' order by number`,
    );
    all = rows.map(({ counted }) => counted);
  });
  afterAll(() => bench.close());

  it.each(periods)('give the tables of $label that all requests give', async (period) => {
    const grouped = groupedContributions(
      await groups.ofPeriod('A', period),
      await groups.withCases('A'),
      period,
    );
    expect(annualTables(grouped, '2021')).toEqual(
      annualTables(allContributions(all, period), '2021'),
    );
  });

  it.each(periods)(
    'list the requests of each row of $label by number, page by page',
    async (period) => {
      const keys = await groups.ofPeriod('A', period);
      for (let row = 1; row <= 25; row += 1) {
        const address = { section: 'three', row, column: 7 } as const;
        const holds = holdsIn('2021', address);
        const held = keys.filter((key) => contributions(representativeOf(key), period).some(holds));
        const listed: string[] = [];
        for (;;) {
          const page = { after: listed.at(-1) ?? null, limit: 7 };
          const found = await groups.ofGroups('A', period, held, page);
          listed.push(...found.map(({ number }) => number));
          if (found.length < page.limit) break;
        }
        const { requests } = cellRequests(allContributions(all, period), '2021', address);
        expect(listed).toEqual(requests.map(({ number }) => number));
      }
    },
  );

  it('name what was touched after a position and reaches the year', async () => {
    const positions = all.flatMap(({ trail }) => trail.map(({ position }) => BigInt(position)));
    const middle = positions.sort((a, b) => (a < b ? -1 : 1))[Math.floor(positions.length / 2)];
    if (middle === undefined) throw new Error('no events');
    const to = '2024-12-31';
    const touched = await groups.touchedSince('A', middle, to);
    const expected = all.filter(({ trail }) =>
      trail.some(({ position, on }) => BigInt(position) > middle && on !== null && on <= to),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(touched.map(({ number }) => number)).toEqual(expected.map(({ number }) => number));
  });

  it('know whether anything came before a day, and what stood open over it', async () => {
    expect(await groups.anyBefore('A', '2000-01-01')).toBe(false);
    expect(await groups.anyBefore('A', '2030-01-01')).toBe(true);
    const over = await groups.over('A', '2025-01-01');
    const period = yearPeriod(2025);
    const { requests } = cellRequests(allContributions(all, period), '2021', {
      ...{ section: 'three', row: 2, column: 7 },
    });
    expect(over.map(({ number }) => number)).toEqual(requests.map(({ number }) => number));
  });
});
