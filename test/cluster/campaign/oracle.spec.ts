import { eventIdOf } from '@tracker/platform';
import { type Evidence, judge } from './oracle.js';
import { recount } from './recount.js';
import type { Given, LogEvent } from './types.js';

const requestId = '6b6f0d6e-0000-5000-8000-000000000001';
const stream = `request-${requestId}`;
const numbers = 'numbers-K-2026';

const event = (
  of: string,
  revision: number,
  type: string,
  data: LogEvent['data'],
  [commandId, index]: readonly [string, number],
  position = 100 + revision,
): LogEvent => ({
  ...{ id: eventIdOf(commandId, index), type, stream: of, revision: BigInt(revision) },
  ...{ position: BigInt(position), data, meta: { commandId } },
});

const acknowledged = (
  key: string,
  verb: string | null,
  body: Given['body'],
  events: readonly string[],
  [revision, facts]: readonly [number, Given['facts']],
): Given => ({
  ...{ key, organ: 'K', verb, body, events, facts, attempts: 1 },
  requestId: verb === null ? null : requestId,
  outcome: {
    kind: 'acknowledged',
    receipt: {
      ...{ requestId, revision: String(revision), position: String(100 + revision) },
      ...(verb === null ? { number: '2026-1' } : {}),
    },
  },
});

const given: readonly Given[] = [
  acknowledged(
    '1',
    null,
    { submittedOn: '2025-03-03' },
    ['RequestRegistered'],
    [0, { type: 'business', receivedOn: '2025-03-03' }],
  ),
  acknowledged('2', 'assign-handler', { handler: '甲' }, ['HandlerAssigned'], [1, {}]),
  acknowledged(
    '3',
    'withdraw-request',
    { withdrawnOn: '2025-03-10' },
    ['RequestWithdrawn', 'RequestClosed'],
    [3, { closedOn: '2025-03-10', category: 'withdrawn' }],
  ),
  {
    ...acknowledged('4', 'record-delivery', {}, [], [0, {}]),
    outcome: { kind: 'rejected', status: 422, code: 'request-closed' },
  },
];

const reservation = { number: '2026-1', sequence: 1, requestId };
const events: readonly LogEvent[] = [
  { ...event(numbers, 0, 'NumberReserved', reservation, ['a', 9], 50) },
  event(stream, 0, 'RequestRegistered', { submittedOn: '2025-03-03' }, ['a', 0]),
  event(stream, 1, 'HandlerAssigned', { handler: '甲' }, ['b', 0]),
  event(stream, 2, 'RequestWithdrawn', { withdrawnOn: '2025-03-10' }, ['c', 0]),
  event(stream, 3, 'RequestClosed', { closedOn: '2025-03-10' }, ['c', 1]),
  event('log-anchors', 0, 'LogAnchored', {}, ['d', 0], 200),
  event(`reminders-${requestId}`, 0, 'ReminderSent', { alarmId: 'x' }, ['e', 0], 201),
];

const evidence: Evidence = {
  ...{ given, events, tables: [recount(given, 'K', 2025)] },
  today: '2026-11-23',
};

const found = (change: Partial<Evidence>): readonly string[] => judge({ ...evidence, ...change });
const orderChanged = (key: string, change: Partial<Given>) =>
  given.map((order) => (order.key === key ? { ...order, ...change } : order));
const eventChanged = (index: number, change: Partial<LogEvent>) =>
  events.map((one, at) => (at === index ? { ...one, ...change } : one));

describe('The oracle', () => {
  it('finds nothing where all is well, and has counted what it believes', () => {
    expect(judge(evidence)).toEqual([]);
    // 一, （六）3, （七）: one company, and nothing else.
    const rows = evidence.tables[0]?.sectionThree ?? [];
    const filled = rows.flatMap((cells, row) => (cells[6] === 0 ? [] : [[row, cells]]));
    const one = [0, 1, 0, 0, 0, 0, 1];
    expect(filled).toEqual([
      [0, one],
      [22, one],
      [23, one],
    ]);
  });

  it('finds a lost event', () => {
    const lost = events.filter(({ type }) => type !== 'HandlerAssigned');
    expect(found({ events: lost }).join('\n')).toContain('order 2: ');
    expect(found({ events: events.filter(({ type }) => type !== 'RequestClosed') })).toContain(
      `order 3: ${stream} holds RequestWithdrawn, not RequestWithdrawn,RequestClosed`,
    );
  });

  it('finds a lost request', () => {
    const rest = events.filter((one) => one.stream !== stream);
    expect(found({ events: rest })).toContain(
      `order 1: ${stream} holds nothing, not RequestRegistered`,
    );
  });

  it('finds an order that was done twice, under the same command or another', () => {
    const again = (command: string) =>
      event(stream, 4, 'HandlerAssigned', { handler: '甲' }, [command, 0]);
    expect(found({ events: [...events, again('f')] })).toEqual([
      `${stream}: nobody ordered HandlerAssigned ${eventIdOf('f', 0)}`,
    ]);
    expect(found({ events: [...events, again('b')] })).toContain(
      `event ${eventIdOf('b', 0)} stands twice`,
    );
  });

  it('finds a request that nobody ordered, and one that was registered twice', () => {
    const stranger = event('request-x', 0, 'RequestRegistered', {}, ['g', 0], 300);
    expect(found({ events: [...events, stranger] })).toEqual([
      `request-x: nobody ordered RequestRegistered ${stranger.id}`,
    ]);
  });

  it('finds an event of something else, and one in another place', () => {
    expect(found({ events: eventChanged(2, { data: { handler: '乙' } }) })).toEqual([
      'order 2: handler is 乙, not 甲',
    ]);
    expect(found({ events: eventChanged(2, { position: 999n }) })).toEqual([
      'order 2: stands at 999, told was 101',
    ]);
    expect(found({ events: eventChanged(2, { revision: 2n }) })).toContain(
      `${stream}: ${events[2]?.id} is revision 2`,
    );
    expect(found({ events: eventChanged(4, { meta: { commandId: 'z' } }) }).join('\n')).toContain(
      'its events are of 2 commands',
    );
  });

  it('finds a number given twice, one never reserved and an unexplained gap', () => {
    const reserve = (revision: number, sequence: number) =>
      event(
        numbers,
        revision,
        'NumberReserved',
        { number: `2026-${sequence}`, sequence, requestId: `r${sequence}` },
        ['h', revision],
        60 + revision,
      );
    expect(found({ events: [...events, reserve(1, 2)] })).toEqual([
      `${numbers}: 2026-2 is an unexplained gap`,
    ]);
    const forfeited = event(numbers, 2, 'NumberForfeited', { number: '2026-2' }, ['i', 0], 70);
    expect(found({ events: [...events, reserve(1, 2), forfeited] })).toEqual([]);
    expect(found({ events: [...events, reserve(1, 3)] })).toContain(
      `${numbers}: 2 was never reserved`,
    );
    const twice = { ...reserve(1, 1), data: reservation };
    expect(found({ events: [...events, twice] })).toContain(`${numbers}: 1 was given twice`);
    const own = { ...forfeited, data: { number: '2026-1' } };
    expect(found({ events: [...events, own] })).toContain(
      `${numbers}: 2026-1 is used and forfeited`,
    );
  });

  it('finds what the system writes out of turn', () => {
    const strange = event('log-anchors', 1, 'RequestVoided', {}, ['j', 0], 300);
    expect(found({ events: [...events, strange] })).toHaveLength(1);
    const told = event(
      `reminders-${requestId}`,
      1,
      'ReminderSent',
      { alarmId: 'x' },
      ['k', 0],
      301,
    );
    expect(found({ events: [...events, told] })).toEqual([`reminders-${requestId} x: told twice`]);
  });

  it('finds an alarm that nobody was told of, and one of another level in its place', () => {
    // Received on 2026-11-02, due on 2026-11-30: yellow on 2026-11-23.
    const facts = { type: 'business', receivedOn: '2026-11-02' };
    const open = [acknowledged('1', null, {}, ['RequestRegistered'], [0, facts])];
    const silent = (...alarms: readonly string[]) => {
      const rung = alarms.map((alarmId, index) =>
        event(`reminders-${requestId}`, index, 'ReminderSent', { alarmId }, ['e', index]),
      );
      const all = found({ given: open, events: rung });
      return all.filter((line) => line.includes('nobody was told'));
    };
    expect(silent(`reply-${requestId}-1-yellow-20261130`)).toEqual([]);
    expect(silent()).toEqual([
      `reminders-${requestId}: nobody was told of ^reply-${requestId}-\\d+-yellow-20261130$; it holds nothing`,
    ]);
    expect(silent(`reply-${requestId}-1-red-20261130`)).toHaveLength(1);
    const overMidnight = found({ given: open, events: [], today: null });
    expect(overMidnight.join()).not.toContain('nobody was told');
  });

  it('finds every wrong cell of either table', () => {
    const { sectionThree, sectionFour, ...table } = recount(given, 'K', 2025);
    const off = (rows: readonly (readonly number[])[], line: number) =>
      rows.map((row, at) => (at === line ? [...row.slice(0, -1), (row.at(-1) ?? 0) + 1] : row));
    expect(
      found({ tables: [{ ...table, sectionFour, sectionThree: off(sectionThree, 4) }] }),
    ).toEqual(['K 2025 section three row 5 column 7: 1, clients expect 0']);
    expect(
      found({ tables: [{ ...table, sectionThree, sectionFour: off(sectionFour, 0) }] }),
    ).toEqual(['K 2025 section four row 1 column 4: 1, clients expect 0']);
    expect(found({ tables: [{ ...table, sectionFour, sectionThree: [] }] })).toHaveLength(25 * 7);
  });

  it('finds an order that was never settled, and one that ended otherwise than it must', () => {
    expect(found({ given: orderChanged('4', { outcome: null }) })).toEqual([
      'order 4 was neither acknowledged nor rejected',
    ]);
    expect(found({ given: orderChanged('4', { events: ['ReplyDelivered'] }) })).toEqual([
      'order 4 (record-delivery) was rejected request-closed, not acknowledged',
    ]);
  });

  it('finds rivals that both won, or both lost', () => {
    const pair = orderChanged('2', { rivalOf: '2' });
    const lost: Given = {
      ...acknowledged('2-r', 'assign-handler', { handler: '乙' }, ['HandlerAssigned'], [1, {}]),
      ...{ rivalOf: '2', outcome: { kind: 'rejected', status: 412, code: 'changed-meanwhile' } },
    };
    expect(found({ given: [...pair, lost] })).toEqual([]);
    const won = { ...lost, outcome: given[1]?.outcome ?? null };
    expect(found({ given: [...pair, won] })).toContain('of the rivals 2 2 were acknowledged');
    const neither = pair.map((order) =>
      order.key === '2' ? { ...order, outcome: lost.outcome } : order,
    );
    expect(found({ given: [...neither, lost] })).toContain('of the rivals 2 0 were acknowledged');
  });
});
