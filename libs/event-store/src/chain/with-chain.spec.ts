import { anEvent, someEvents } from '../conformance/fixtures.js';
import type { EventStore } from '../event-store.port.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import { hashMatches } from './event-hash.js';
import { verifyChain } from './verify-chain.js';
import { withChain } from './with-chain.js';

/** Counts the reads that the chain costs. */
function countingReads(store: EventStore) {
  const reads: string[] = [];
  const counted: EventStore = {
    ...store,
    readStream: (stream, options) => {
      reads.push(stream);
      return store.readStream(stream, options);
    },
  };
  return { counted, reads };
}

describe('a chained store', () => {
  it('gives each event its hash and that of the one before it in its stream', async () => {
    const store = withChain(memoryEventStore());
    await store.append('case-1', someEvents(2), 'no-stream');
    await store.append('case-2', someEvents(1), 'no-stream');
    await store.append('case-1', someEvents(1), 1n);
    await store.append('case-1', someEvents(1), 'stream-exists');
    const events = await store.readStream('case-1');
    const [first, second, third, fourth] = events.map((event) => event.meta);
    expect(events.every(hashMatches)).toBe(true);
    expect(first?.prev).toBeNull();
    expect(second?.prev).toBe(first?.hash);
    expect(third?.prev).toBe(second?.hash);
    expect(fourth?.prev).toBe(third?.hash);
    expect((await store.readStream('case-2'))[0]?.meta.prev).toBeNull();
  });

  it('overwrites a hash its caller made up, and keeps the other metadata', async () => {
    const store = withChain(memoryEventStore());
    const meta = { prev: 'made up', hash: 'made up', by: 'user:7' };
    await store.append('case-1', [anEvent({ meta })], 'no-stream');
    const [event] = await store.readStream('case-1');
    expect(event?.meta).toMatchObject({ prev: null, by: 'user:7' });
    expect(event !== undefined && hashMatches(event)).toBe(true);
  });

  it('reads nothing for a stream it wrote itself, and one event for any other', async () => {
    const { counted, reads } = countingReads(memoryEventStore());
    const store = withChain(counted);
    await store.append('case-1', someEvents(2), 'no-stream');
    await store.append('case-1', someEvents(1), 1n);
    await store.append('case-1', someEvents(1), 'stream-exists');
    expect(reads).toEqual([]);
    await withChain(counted).append('case-1', someEvents(1), 3n);
    expect(reads).toEqual(['case-1']);
    expect(await verifyChain(store)).toMatchObject({ ok: true, events: 5 });
  });

  it('forgets the stream written longest ago when it may remember no more', async () => {
    const { counted, reads } = countingReads(memoryEventStore());
    const store = withChain(counted, { remember: 2 });
    for (const stream of ['a', 'b', 'c']) await store.append(stream, someEvents(1), 'no-stream');
    await store.append('b', someEvents(1), 0n);
    expect(reads).toEqual([]);
    await store.append('a', someEvents(1), 0n);
    expect(reads).toEqual(['a']);
  });

  it('links after another writer was faster, though its memory is stale', async () => {
    const inner = memoryEventStore();
    const [slow, fast] = [withChain(inner), withChain(inner)];
    await slow.append('case-1', someEvents(1), 'no-stream');
    await fast.append('case-1', someEvents(3), 'stream-exists');
    await slow.append('case-1', someEvents(1), 'stream-exists');
    await fast.append('case-1', someEvents(1), 4n);
    expect(await verifyChain(slow)).toMatchObject({ ok: true, events: 6 });
  });

  it('does not link to what it only meant to write, when the ids were there with other content', async () => {
    const inner = memoryEventStore();
    const store = withChain(inner);
    const event = anEvent();
    await withChain(inner).append('case-1', [event], 'no-stream');
    const again = { ...event, data: { note: 'another reading of the clock' } };
    const result = await store.append('case-1', [again], 'no-stream');
    expect(result.alreadyAppended).toBe(true);
    await store.append('case-1', someEvents(1), 0n);
    expect(await verifyChain(store)).toMatchObject({ ok: true, events: 2 });
  });

  it('never begins a stream by an expectation that failed', async () => {
    const inner = memoryEventStore();
    const store = withChain({
      ...inner,
      // Another writer begins the stream between the look and the append.
      append: async (stream, events, expected) => {
        await withChain(inner)
          .append('case-1', someEvents(4), 'no-stream')
          .catch(() => {});
        return inner.append(stream, events, expected);
      },
    });
    await expect(store.append('case-1', someEvents(1), 3n)).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      expected: 3n,
      actual: 3n,
    });
    expect(await verifyChain(inner)).toMatchObject({ ok: true, events: 4 });
  });
});
