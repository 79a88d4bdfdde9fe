import { mustRing } from './alarms.js';
import type { Given } from './types.js';

const order = (
  verb: string | null,
  facts: Given['facts'] = {},
  body: Given['body'] = {},
): Given => ({
  ...{ key: verb ?? 'register', organ: 'K', verb, body, events: ['Something'], facts, attempts: 1 },
  requestId: verb === null ? null : 'R',
  outcome: { kind: 'acknowledged', receipt: { requestId: 'R', revision: '0', position: '1' } },
});

// Received on Monday 2026-11-02: 20 working days end on 2026-11-30, seven on 2026-11-11.
const open = (verbs: readonly Given[] = [], receivedOn = '2026-11-02') => [
  order(null, { type: 'business', receivedOn }),
  order('assign-handler'),
  ...verbs,
];
const wanted = (today: string, orders = open()) =>
  mustRing(orders, today).map(({ name }) => name.source);

describe('What must have rung', () => {
  // biome-ignore format: a table is read by column
  const days: readonly [string, readonly string[]][] = [
    ['2026-11-05', []],
    ['2026-11-09', ['^correction-notice-R-\\d+-yellow-20261111$']],
    ['2026-11-11', ['^correction-notice-R-\\d+-yellow-20261111$']],
    ['2026-11-12', []],
    ['2026-11-20', []],
    ['2026-11-23', ['^reply-R-\\d+-yellow-20261130$']],
    ['2026-11-26', ['^reply-R-\\d+-red-20261130$']],
    ['2026-11-28', []],
    ['2026-11-30', ['^reply-R-\\d+-red-20261130$']],
    ['2026-12-01', ['^reply-R-\\d+-overdue-20261130$']],
  ];
  it.each(days)('on %s is %j', (today, alarms) => expect(wanted(today)).toEqual(alarms));

  it('follows a 延期, and the notices of the State Council', () => {
    const longer = open([order('extend-period', {}, { workingDays: 3 })]);
    expect(wanted('2026-12-04', longer)).toEqual(['^reply-R-\\d+-overdue-20261203$']);
    // Friday 2026-09-25 and 10-01 to 10-07 are off, Saturday 10-10 is at work.
    const autumn = open([], '2026-09-21');
    expect(wanted('2026-10-27', autumn)).toEqual(['^reply-R-\\d+-overdue-20261026$']);
  });

  it('is the lapse of a 补正 that nobody gave, and a late answer long after one that was given', () => {
    const asked = order('request-supplement', {}, { periodEndsOn: '2026-11-20' });
    expect(wanted('2026-12-01', open([asked]))).toEqual(['^supplement-R-\\d+-lapse-\\d{8}$']);
    expect(wanted('2026-11-27', open([asked]))).toEqual([]);
    const given = order('receive-supplement');
    expect(wanted('2026-12-01', open([asked, given]))).toEqual([]);
    expect(wanted('2026-12-01', open([asked, given], '2026-03-02'))).toEqual([
      '^reply-R-\\d+-overdue-\\d{8}$',
    ]);
  });

  it('is nothing for a request that was closed, decided, never received, or whose order was refused', () => {
    const closed = order('withdraw-request', { closedOn: '2026-11-20', category: 'withdrawn' });
    expect(wanted('2026-12-01', open([closed]))).toEqual([]);
    expect(wanted('2026-12-01', open([order('record-decision')]))).toEqual([]);
    expect(wanted('2026-12-01', [order(null, { type: 'business' })])).toEqual([]);
    const refused: Given = { ...closed, outcome: { kind: 'rejected', status: 422, code: 'x' } };
    expect(wanted('2026-12-01', open([refused]))).toHaveLength(1);
  });
});
