import { requestStatuses, requestStream } from '@tracker/domain/events';
import { addDays } from '@tracker/statute';
import fc from 'fast-check';
import { type Bench, openBench } from '../database.fixtures.js';
import { append, fact, partNo, registered, requestNo, sealed } from '../events.fixtures.js';
import { appendOffice } from '../office.fixtures.js';
import type { RequestView } from '../request-view/request-view.row.js';
import { statusOn } from '../request-view/status.js';
import { ProjectionRunner } from '../runner/projection-runner.js';
import { InvalidCursor } from './cursor.js';
import { Numbers } from './numbers.js';
import { Organs } from './organs.js';
import { RequestDetail } from './request-detail.js';
import {
  RequestList,
  type RequestListRow,
  type RequestPageQuery,
  type SortBy,
} from './request-list.js';

const today = '2024-08-01';

describe('The list of requests', () => {
  let bench: Bench;
  let list: RequestList;

  beforeAll(async () => {
    bench = await openBench();
    await appendOffice(bench.store, { requests: 120, organs: ['A', 'B', 'C'] });
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
    list = new RequestList(bench.db);
  });
  afterAll(() => bench.close());

  const all = async (query: RequestPageQuery): Promise<RequestListRow[]> => {
    const rows: RequestListRow[] = [];
    let after: string | null = null;
    do {
      const page = await list.page({ ...query, after });
      rows.push(...page.rows);
      after = page.nextCursor;
    } while (after !== null);
    return rows;
  };
  /** Running ones by their last day, a century apart those that wait, then open, then closed ones. */
  const urgencyValue = ({
    life,
    answeredOn,
    dueOn,
    delayedReplyOn,
    waitingFor,
  }: RequestListRow) => {
    if (life !== 'open' || answeredOn !== null || dueOn === null)
      return life === 'closed' || life === 'voided' ? '9999' : '3000-01-01';
    const limit = delayedReplyOn !== null && delayedReplyOn > dueOn ? delayedReplyOn : dueOn;
    return waitingFor === null ? limit : addDays(limit, 36_525);
  };
  const sortValue = (row: RequestListRow, by: SortBy) =>
    by === 'urgency' ? urgencyValue(row) : (row[by] ?? '9999');

  it('gives every request once, in order, over ties and missing dates, at any page size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<SortBy>('number', 'receivedOn', 'dueOn', 'closedOn', 'urgency'),
        fc.constantFrom<'asc' | 'desc'>('asc', 'desc'),
        fc.integer({ min: 1, max: 60 }),
        fc.subarray(['A', 'B', 'C']),
        async (by, direction, limit, organs) => {
          const sort = { by, direction };
          const rows = await all({ organs, today, sort, limit });
          const expected = 40 * organs.length;
          expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(expected);
          expect(rows.length).toBe(expected);
          const keys = rows.map((row) => `${sortValue(row, by)} ${row.requestId}`);
          const ordered = [...keys].sort();
          expect(keys).toEqual(direction === 'asc' ? ordered : ordered.reverse());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never shows a request outside the scope, whatever the filter', async () => {
    for (const filter of [
      {},
      { open: true },
      { overdue: true },
      { numberPrefix: 'A' },
      { handler: 'user-1' },
    ]) {
      const rows = await all({ organs: ['B'], today, filter });
      expect(rows.every(({ organ }) => organ === 'B')).toBe(true);
    }
    expect(await list.page({ organs: [], today, count: true })).toEqual({
      rows: [],
      nextCursor: null,
      total: 0,
    });
  });

  it('splits the requests of an organ by status without rest, as the facts say for the day', async () => {
    const stored: RequestView[] = await bench.db
      .getRepository<RequestView>('RequestView')
      .find({ where: { organ: 'A' } });
    for (const day of ['2024-02-20', today]) {
      for (const { code } of requestStatuses) {
        const expected = stored
          .filter((row) => statusOn(row, day) === code)
          .map(({ requestId }) => requestId);
        const rows = await all({ organs: ['A'], today: day, filter: { status: [code] } });
        expect(rows.map(({ requestId }) => requestId).sort()).toEqual(expected.sort());
        expect(rows.every(({ status }) => status === code)).toBe(true);
      }
    }
  });

  it('counts what it lists', async () => {
    const filter = { open: true, dueTo: '2024-06-30' };
    const { total } = await list.page({ organs: ['A', 'B'], today, filter, count: true });
    const rows = await all({ organs: ['A', 'B'], today, filter });
    expect(total).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      rows.every(({ dueOn, life }) => dueOn !== null && dueOn <= '2024-06-30' && life === 'open'),
    ).toBe(true);
  });

  it('takes the signs of a pattern in a number as they are', async () => {
    const { rows } = await list.page({ organs: ['A'], today, filter: { numberPrefix: 'A-____-' } });
    expect(rows).toEqual([]);
  });

  it('refuses a cursor of another order, or of nobody', async () => {
    const { nextCursor } = await list.page({ organs: ['A'], today, limit: 5 });
    const other = { by: 'dueOn', direction: 'asc' } as const;
    await expect(
      list.page({ organs: ['A'], today, after: nextCursor, sort: other }),
    ).rejects.toThrow(InvalidCursor);
    await expect(list.page({ organs: ['A'], today, after: 'zzz' })).rejects.toThrow(InvalidCursor);
    await expect(list.page({ organs: ['A'], today, limit: 201 })).rejects.toThrow(RangeError);
  });

  it('never calls a request overdue that waits for the applicant, has its answer, or has a later date set', async () => {
    const late = { organ: 'D', receivedOn: '2024-03-06' };
    const cases = [
      [],
      [fact('SupplementRequested', { noticeOn: '2024-03-08', periodEndsOn: '2024-03-29' })],
      [fact('ReplyDispatched', { method: 'post', dispatchedOn: '2024-04-03' })],
      [fact('DelayedReplyDateSet', { replyOn: '2024-08-01' })],
    ];
    for (const [index, facts] of cases.entries()) {
      const n = 5_000 + index;
      await append(
        bench.store,
        requestStream(requestNo(n)),
        registered(n, { ...late, number: `D-${index}` }),
        ...facts,
      );
    }
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
    const numbers = async (day: string) =>
      (await all({ organs: ['D'], today: day, filter: { overdue: true } })).map(
        ({ number }) => number,
      );
    expect(await numbers('2024-04-03')).toEqual([]);
    expect(await numbers('2024-04-04')).toEqual(['D-0']);
    expect(await numbers('2024-08-02')).toEqual(['D-0', 'D-3']);
    const statuses = (await all({ organs: ['D'], today: '2024-04-04' })).map(
      ({ status }) => status,
    );
    expect(statuses).toEqual(['handling', 'lapsed', 'awaiting-delivery', 'handling']);
  });

  it('shows one request with its limits, by id or number, within the scope only', async () => {
    const n = 6_000;
    const consultationId = partNo(n);
    await append(
      bench.store,
      requestStream(requestNo(n)),
      registered(n, {
        organ: 'E',
        number: 'E-1',
        receivedOn: '2025-09-10',
        remark: sealed('备注'),
      }),
      fact('ConsultationStarted', {
        ...{ consultationId, kind: 'third-party', sentOn: '2025-09-17', receivedOn: '2025-09-19' },
      }),
    );
    await new ProjectionRunner({ dataSource: bench.db, store: bench.store }).catchUp();
    const detail = new RequestDetail(bench.db);
    const found = await detail.byNumber('E', 'E-1', ['E'], '2025-09-20');
    // E12 of the worked dates: a silent third party takes 17 working days out of the period.
    expect(found).toMatchObject({
      status: 'consulting',
      row: { dueOn: '2025-11-06', strictDueOn: '2025-11-04' },
    });
    expect(found?.row.state.personal.remark).toBe(sealed('备注').sealed);
    expect(found?.deadlines.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['correction-notice', '2025-09-19'],
      ['consultation', '2025-10-16'],
      ['reply', '2025-11-06'],
    ]);
    expect((await detail.byId(requestNo(n), ['E'], '2025-10-17'))?.status).toBe('handling');
    expect(await detail.byId(requestNo(n), ['A'], today)).toBeNull();
    expect(await detail.byNumber('E', 'E-1', ['A'], today)).toBeNull();
  });

  it('names organs and numbers within the scope only', async () => {
    const organs = new Organs(bench.db);
    expect((await organs.list(['B', 'A'])).map(({ code, name }) => [code, name])).toEqual([
      ['A', '机关A'],
      ['B', '机关B'],
    ]);
    expect(await organs.byCode('A', ['B'])).toBeNull();
    expect(await organs.codes()).toEqual(['A', 'B', 'C']);
    const numbers = new Numbers(bench.db);
    expect(await numbers.ofSeries('A', 2024, ['B'])).toBeNull();
    expect(
      (await numbers.ofSeries('A', 2024, ['A']))?.map(({ number, state, why }) => [
        number,
        state,
        why,
      ]),
    ).toEqual([['A-1', 'forfeited', 'registration-abandoned']]);
  });
});
