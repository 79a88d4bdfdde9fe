import { anEvent, someEvents } from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import type { RecordedEvent } from '../types.js';
import { anchorLog, anchorStream, nextRunningHash, noHash } from './anchors.js';
import { eventHash } from './event-hash.js';
import { verifyChain } from './verify-chain.js';
import { withChain } from './with-chain.js';

/** Two streams, an anchor over their five events at position 6, one event more at 7. */
async function anAnchoredLog(): Promise<EventStore> {
  const store = withChain(memoryEventStore());
  await store.append('case-1', someEvents(2), 'no-stream');
  await store.append('case-2', someEvents(2), 'no-stream');
  await store.append('case-1', someEvents(1), 1n);
  await anchorLog(store);
  await store.append('case-2', someEvents(1), 1n);
  return store;
}

/** The log as somebody with a database's full rights would leave it. */
async function tampered(
  store: EventStore,
  change: (events: readonly RecordedEvent[]) => readonly RecordedEvent[],
): Promise<Pick<EventStore, 'readAll' | 'readStream' | 'head'>> {
  const events = change(await store.readAll({ after: null, maxCount: 100 }));
  return {
    readAll: async ({ after, maxCount }) =>
      events.filter((event) => event.position > (after ?? 0n)).slice(0, maxCount),
    readStream: async (stream) => events.filter((event) => event.stream === stream),
    head: async () => events.at(-1)?.position ?? null,
  };
}

const at =
  (position: bigint, change: (event: RecordedEvent) => RecordedEvent) =>
  (events: readonly RecordedEvent[]) =>
    events.map((event) => (event.position === position ? change(event) : event));

/** Changes the content and repairs the event's own hash, but nobody else's. */
const rewrite = (event: RecordedEvent): RecordedEvent => {
  const changed = { ...event, data: { n: 'rewritten' } };
  return { ...changed, meta: { ...changed.meta, hash: eventHash(changed) } };
};

describe('verifying the chain', () => {
  it('finds nothing in a whole log, and names the digest of its head', async () => {
    const store = await anAnchoredLog();
    const progress: unknown[] = [];
    const report = await verifyChain(store, { onProgress: (done) => progress.push(done) });
    const events = await store.readAll({ after: null, maxCount: 10 });
    const digest = events.map(eventHash).reduce(nextRunningHash, noHash);
    expect(report).toEqual({ ok: true, events: 7, position: 7n, digest, firstDifference: null });
    expect(progress).toEqual([{ events: 7, position: 7n, head: 7n }]);
  });

  it('finds nothing in an empty log', async () => {
    expect(await verifyChain(memoryEventStore())).toEqual({
      ...{ ok: true, events: 0, position: null, digest: noHash, firstDifference: null },
    });
  });

  it('walks a log of several pages', async () => {
    const store = withChain(memoryEventStore());
    await store.append('case-1', someEvents(4_500), 'no-stream');
    await anchorLog(store);
    expect(await verifyChain(store)).toMatchObject({ ok: true, events: 4_501 });
  });

  it.each<[string, Parameters<typeof tampered>[1], object]>([
    [
      'a changed word',
      at(3n, (event) => ({ ...event, data: { n: 'changed' } })),
      { kind: 'hash', at: 'position 3, case-2@0' },
    ],
    [
      'a changed user in the metadata',
      at(5n, (event) => ({ ...event, meta: { ...event.meta, by: 'user:8' } })),
      { kind: 'hash', at: 'position 5, case-1@2' },
    ],
    [
      'a changed event with its own hash made to fit',
      at(1n, rewrite),
      { kind: 'prev', at: 'position 2, case-1@1' },
    ],
    [
      'a changed last event of a stream with its hash made to fit, by the anchor',
      at(5n, rewrite),
      { kind: 'anchor', at: 'position 5, case-1@2' },
    ],
    [
      'an event taken out',
      (events) => events.filter((event) => event.position !== 4n),
      { kind: 'position', at: 'position 5, case-1@2', expected: '4', found: '5' },
    ],
    [
      'an event taken out and the rest moved up',
      (events) =>
        events
          .filter((event) => event.position !== 4n)
          .map((event, index) => ({ ...event, position: BigInt(index + 1) })),
      { kind: 'anchor', at: 'position 5, log-anchors@0' },
    ],
    [
      "two events in each other's place",
      (events) => {
        const [a, b, c, d, ...rest] = events;
        if (!a || !b || !c || !d) return events;
        return [a, { ...c, position: 2n }, { ...b, position: 3n }, d, ...rest];
      },
      { kind: 'anchor', at: 'position 5, case-1@2' },
    ],
    [
      'an event moved to another stream',
      at(5n, (event) => ({ ...event, stream: 'case-3' })),
      { kind: 'revision', at: 'position 5, case-3@2', expected: '0', found: '2' },
    ],
    [
      'an event without any hash',
      at(7n, (event) => ({ ...event, meta: { prev: event.meta.prev ?? null } })),
      { kind: 'hash', at: 'position 7, case-2@2', found: 'undefined' },
    ],
    [
      'an anchored end cut off',
      (events) =>
        events
          .filter((event) => ![4n, 5n, 7n].includes(event.position))
          .map((event, index) => ({ ...event, position: BigInt(index + 1) })),
      { kind: 'anchor', at: 'position 5', found: 'no event at this position' },
    ],
  ])('finds %s', async (_what, change, difference) => {
    const report = await verifyChain(await tampered(await anAnchoredLog(), change));
    expect(report.ok).toBe(false);
    expect(report.firstDifference).toMatchObject(difference);
  });

  it('finds an anchor whose hash belongs to another position than it names', async () => {
    const store = await anAnchoredLog();
    const [anchor] = await store.readStream(anchorStream);
    const data = { ...anchor?.data, position: '4' };
    await store.append(anchorStream, [anEvent({ type: 'LogAnchored', data })], 0n);
    expect(await verifyChain(store)).toMatchObject({
      ok: false,
      firstDifference: { kind: 'anchor', at: 'position 4, case-2@1' },
    });
  });

  it('finds a log cut off or rewritten whole by a digest that was printed', async () => {
    const store = await anAnchoredLog();
    const { position, digest } = await verifyChain(store);
    const known = [{ position: position ?? 0n, hash: digest }];
    expect(await verifyChain(store, { known })).toMatchObject({ ok: true });
    const cut = await tampered(store, (events) => events.slice(0, 6));
    expect(await verifyChain(cut)).toMatchObject({ ok: true });
    expect(await verifyChain(cut, { known })).toMatchObject({
      ok: false,
      firstDifference: { kind: 'anchor', at: 'position 7', expected: digest },
    });
    expect(await verifyChain(await anAnchoredLog(), { known })).toMatchObject({ ok: false });
  });

  it('lets positions have gaps where the store has them', async () => {
    const spread = await tampered(withChain(memoryEventStore()), () => []);
    expect(await verifyChain(spread, { gapFreePositions: false })).toMatchObject({ ok: true });
    const store = withChain(memoryEventStore());
    await store.append('case-1', someEvents(3), 'no-stream');
    const wide = await tampered(store, (events) =>
      events.map((event) => ({ ...event, position: event.position * 100n })),
    );
    expect(await verifyChain(wide, { gapFreePositions: false })).toMatchObject({
      ok: true,
      events: 3,
    });
    expect(await verifyChain(wide)).toMatchObject({ ok: false });
  });
});

describe('anchoring the log', () => {
  it('records position and running hash in a stream of its own, going on from the last', async () => {
    const store = await anAnchoredLog();
    const second = await anchorLog(store);
    const anchors = await store.readStream(anchorStream);
    expect(anchors.map((event) => event.data.position)).toEqual(['5', '7']);
    const upTo7 = await store.readAll({ after: null, maxCount: 7 });
    expect(second).toEqual({
      position: 7n,
      hash: upTo7.map(eventHash).reduce(nextRunningHash, noHash),
    });
    expect(await verifyChain(store)).toMatchObject({ ok: true, events: 8 });
  });

  it('writes nothing when nothing came since, nor for an empty log', async () => {
    expect(await anchorLog(withChain(memoryEventStore()))).toBeNull();
    const store = await anAnchoredLog();
    await anchorLog(store);
    expect(await anchorLog(store)).toBeNull();
    expect(await store.head()).toBe(8n);
  });

  it('is done by one of two who try at once', async () => {
    const inner = memoryEventStore();
    await withChain(inner).append('case-1', [anEvent()], 'no-stream');
    await Promise.all([anchorLog(withChain(inner)), anchorLog(withChain(inner))]);
    expect(await inner.readStream(anchorStream)).toHaveLength(1);
  });
});
