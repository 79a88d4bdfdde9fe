import { pages } from '../chain/pages.js';
import { verifyChain } from '../chain/verify-chain.js';
import { withChain } from '../chain/with-chain.js';
import { anEvent, someEvents } from '../conformance/fixtures.js';
import { StoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import type { RecordedEvent } from '../types.js';
import { kurrentDbFill, runsOf } from './fill.js';
import { type TestServer, testServer } from './kurrentdb.fixture.js';

const quick = { silenceMs: 300, patienceMs: 20_000 };

describe('filling a log on KurrentDB', () => {
  let server: TestServer;
  let target: EventStore;
  let events: readonly RecordedEvent[];

  beforeEach(async () => {
    server = await testServer();
    target = server.open();
    const source = withChain(memoryEventStore());
    await source.append('case-1', someEvents(3), 'no-stream');
    await source.append('case-2', [anEvent()], 'no-stream');
    await source.append('case-1', someEvents(2), 2n);
    const all = await source.readAll({ after: null, maxCount: 10 });
    events = all.map((event, n) => ({ ...event, recordedAt: `2019-03-0${n + 1}T01:02:03.450Z` }));
  });
  afterEach(() => server.drop());

  const fill = (given = events, options: Partial<typeof quick> = quick): Promise<number> => {
    async function* batches() {
      yield given;
    }
    return kurrentDbFill({ url: server.server().url, ...options })(batches(), () => {});
  };
  const all = () => target.readAll({ after: null, maxCount: 100 });
  const unplaced = ({ position: _, ...event }: RecordedEvent) => event;

  it('keeps order, ids, revisions, metadata and the instant of the first recording', async () => {
    expect(await fill(events, {})).toBe(6);
    expect((await all()).map(unplaced)).toEqual(events.map(unplaced));
    expect(server.server().counts.append).toBe(3);
    expect(await verifyChain(target, { gapFreePositions: false })).toMatchObject({ ok: true });
    const next = await withChain(target).append('case-1', [anEvent()], 4n);
    const [appended] = await target.readStream('case-1', { from: next.revision });
    expect(Date.parse(appended?.recordedAt ?? '')).toBeGreaterThan(Date.parse('2020-01-01'));
  });

  it.each(['break', 'silence', 'empty'] as const)(
    'stores once what it sends again after a lost reply (%s)',
    async (dropBy) => {
      Object.assign(server.server().faults, { dropReplies: 2, dropBy });
      expect(await fill()).toBe(6);
      expect((await all()).map(unplaced)).toEqual(events.map(unplaced));
    },
  );

  it('breaks off when the server stays away, and goes on with what is missing', async () => {
    server.server().faults.refuseAppends = Number.POSITIVE_INFINITY;
    await expect(fill(events, { silenceMs: 100, patienceMs: 300 })).rejects.toThrow(
      StoreUnavailable,
    );
    server.server().faults.refuseAppends = 0;
    await fill(events.slice(0, 4));
    await fill(events.slice(4));
    expect((await all()).map(unplaced)).toEqual(events.map(unplaced));
  });

  it('stops where somebody else has written', async () => {
    await target.append('case-2', [anEvent()], 'no-stream');
    await expect(fill()).rejects.toThrow(WrongExpectedRevision);
    expect((await all()).map(({ stream }) => stream)).not.toContain('log-moves');
  });

  it('sends what follows in one stream together, up to what a server takes', async () => {
    const lengths = (given: readonly RecordedEvent[]) =>
      [...runsOf(given)].map((run) => run.length);
    expect(lengths(events)).toEqual([3, 1, 2]);
    const source = withChain(memoryEventStore());
    await source.append('case-3', someEvents(450), 'no-stream');
    for await (const page of pages(source, null, 450n))
      expect(lengths(page)).toEqual([200, 200, 50]);
    const [one] = events;
    if (!one) throw new Error('no event');
    const large = { ...one, data: { text: 'x'.repeat(300_000) } };
    expect(lengths([large, large, one])).toEqual([1, 2]);
  });
});
