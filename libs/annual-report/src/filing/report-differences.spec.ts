import type { RequestEvent } from '@tracker/domain/events';
import fc from 'fast-check';
import {
  closed,
  corrected,
  folded,
  logOf,
  organ,
  received,
  requestsOf,
  reviewFiled,
  voided,
} from '../annual.fixtures.js';
import type { CountedRequest } from '../counted/counted-request.js';
import { allContributions } from '../counting/contributions.js';
import { foldLog } from '../fold-log.js';
import { histories } from '../histories.fixtures.js';
import { yearPeriod } from '../period.js';
import { annualTables } from '../tables/tabulate.js';
import { reportDifferences } from './report-differences.js';

const period = yearPeriod(2024);

const tablesOf = (requests: readonly CountedRequest[]) => {
  const { sectionThree, sectionFour } = annualTables(allContributions(requests, period), '2021');
  return {
    sectionThree: sectionThree.rows.map(({ cells }) => cells),
    sectionFour: sectionFour.groups.map(({ cells }) => cells),
  };
};

/** The first events of each request were there when it was filed; positions follow that order. */
const filedBefore = (
  then: Record<string, RequestEvent[]>,
  since: Record<string, RequestEvent[]>,
) => {
  const all = Object.fromEntries(
    [...new Set([...Object.keys(then), ...Object.keys(since)])].map((number) => [
      number,
      [...(then[number] ?? []), ...(since[number] ?? [])],
    ]),
  );
  const early = (stream: string) => then[stream.slice('request-'.length)]?.length ?? 0;
  const log = logOf(requestsOf(all)).filter(({ stream }) => stream.startsWith('request-'));
  const isEarly = (event: (typeof log)[number]) => event.revision < BigInt(early(event.stream));
  const ordered = [...log.filter(isEarly), ...log.filter((event) => !isEarly(event))];
  const fold = foldLog({ organ });
  let before: readonly CountedRequest[] = [];
  const readTo = log.filter(isEarly).length;
  for (const [at, event] of ordered.entries()) {
    if (at === readTo) before = fold.requests();
    fold.apply({ ...event, position: BigInt(at + 1) });
  }
  if (readTo === ordered.length) before = fold.requests();
  const after = fold.requests();
  return reportDifferences({
    ...{ form: '2021', period, readTo: String(readTo), before, after },
    filed: tablesOf(before),
    now: tablesOf(after),
  });
};

describe('The difference between what was filed and what is', () => {
  it('is nothing while nothing was recorded', () => {
    expect(filedBefore({ A: [received('2024-02-01'), closed('2024-02-20')] }, {})).toEqual([]);
  });

  it('names a request registered late with its registration, in its row, its total and 四', () => {
    const cells = filedBefore({ A: [received('2024-02-01')] }, { B: [received('2024-12-30')] });
    expect(cells.map(({ row, column, filed, now }) => [row, column, filed, now])).toEqual([
      [1, 1, 1, 2],
      [1, 7, 1, 2],
      [25, 1, 1, 2],
      [25, 7, 1, 2],
    ]);
    expect(cells[0]?.requests).toEqual([
      {
        ...{ requestId: 'B', number: 'B', moved: 'entered' },
        events: [{ position: '2', type: 'RequestRegistered', on: '2024-12-30' }],
      },
    ]);
  });

  it('shows a cell whose number is the same and whose requests are others', () => {
    const cells = filedBefore(
      { A: [received('2024-02-01')], B: [received('2023-02-01'), closed('2023-03-01')] },
      { A: [voided('2025-01-05')], C: [received('2024-03-01')] },
    );
    const first = cells.find(({ row, column }) => row === 1 && column === 1);
    expect(first).toMatchObject({ filed: 1, now: 1, unexplained: 0 });
    expect(first?.requests.map(({ number, moved }) => [number, moved])).toEqual([
      ['A', 'left'],
      ['C', 'entered'],
    ]);
  });

  it('follows a correction from one result row into another', () => {
    const cells = filedBefore(
      { A: [received('2024-02-01'), closed('2024-02-20')] },
      { A: [corrected('decision.category', 'provided', 'trade-secret')] },
    );
    const rows = cells.filter(({ column }) => column === 7).map(({ row, now }) => [row, now]);
    expect(rows).toEqual([
      [3, 0],
      [8, 1],
    ]);
  });

  it('tells a review filed late in section four', () => {
    const cells = filedBefore(
      { A: [received('2024-02-01'), closed('2024-02-20')] },
      { A: [reviewFiled('2024-12-02')] },
    );
    expect(cells.map(({ section, row, column }) => [section, row, column])).toEqual([
      ['four', 1, 4],
      ['four', 1, 5],
    ]);
  });

  it('leaves open what no request explains: other rules', () => {
    const requests = folded(requestsOf({ A: [received('2024-02-01')] })).requests();
    const now = tablesOf(requests);
    const filed = { ...now, sectionThree: now.sectionThree.map((row) => row.map(() => 0)) };
    const [first] = reportDifferences({
      ...{ form: '2021', period, filed, now, readTo: '999', before: [], after: [] },
    });
    expect(first).toMatchObject({ filed: 0, now: 1, requests: [], unexplained: 1 });
  });

  it('always explains the whole of every number by requests', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 40 }), (streams, cut) => {
        const log = logOf(streams).filter(({ stream }) => stream.startsWith('request-'));
        const fold = foldLog({ organ });
        let before: readonly CountedRequest[] = [];
        for (const [at, event] of log.entries()) {
          if (at === cut) before = fold.requests();
          fold.apply({ ...event, position: BigInt(at + 1) });
        }
        if (cut >= log.length) before = fold.requests();
        const after = fold.requests();
        const cells = reportDifferences({
          ...{ form: '2021', period, readTo: String(cut), before, after },
          filed: tablesOf(before),
          now: tablesOf(after),
        });
        expect(cells.filter(({ unexplained }) => unexplained !== 0)).toEqual([]);
        const causeless = cells
          .flatMap(({ requests }) => requests)
          .filter(({ events }) => events.length === 0);
        expect(causeless).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
