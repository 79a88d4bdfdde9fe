import { setTimeout as pause } from 'node:timers/promises';
import { memoryEventStore } from '../memory/memory-event-store.js';
import type { RecordedEvent } from '../types.js';
import { catchUp } from './catch-up.js';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('Following the log', () => {
  const store = memoryEventStore();
  const ringers = new Set<() => void>();
  let [reads, nth] = [0, 0];
  const counted = {
    readAll: (asked: Parameters<typeof store.readAll>[0]) => {
      reads += 1;
      return store.readAll(asked);
    },
  };
  const append = async (): Promise<void> => {
    nth += 1;
    const event = { id: uuid(nth), type: 'Probed', schemaVersion: 1, data: {}, meta: {} };
    await store.append(`probe-${nth}`, [event], 'no-stream');
    for (const ring of ringers) ring();
  };
  const follow = (ringOnly = false) => {
    const seen: string[] = [];
    let rings = 0;
    const subscription = catchUp(
      counted,
      (ring) => {
        ringers.add(ring);
        return () => ringers.delete(ring);
      },
      {
        ...{ after: null, ringOnly, pollMs: 60_000 },
        onEvents: async (events: readonly RecordedEvent[]) => {
          rings += 1;
          seen.push(...events.map(({ stream }) => stream));
        },
      },
    );
    return { seen, rings: () => rings, stop: () => subscription.stop() };
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5_000; !holds(); await pause(2))
      if (Date.now() > end) throw new Error('it never came');
  };

  it('answers the first ring after a silence at once, with one read', async () => {
    const { seen, stop } = follow();
    await until(() => reads === 1);
    await pause(60);
    await append();
    // A few turns of the loop, in which no timer of the gathering can have run out.
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    expect(seen).toHaveLength(1);
    await pause(80);
    expect(reads).toBe(2);
    await stop();
  });

  it('gathers what comes close together, and misses nothing', async () => {
    const before = nth;
    const { seen, stop } = follow();
    await until(() => seen.length === before);
    reads = 0;
    const began = performance.now();
    for (let count = 0; count < 100; count += 1) {
      await append();
      await pause(2);
    }
    const turns = (performance.now() - began) / 25;
    await until(() => seen.length === before + 100);
    expect(reads).toBeLessThanOrEqual(turns + 3);
    expect(new Set(seen).size).toBe(before + 100);
    await stop();
  });

  it('only rings where nothing is to be read', async () => {
    reads = 0;
    const { rings, seen, stop } = follow(true);
    await append();
    await until(() => rings() === 1);
    expect([reads, seen]).toEqual([0, []]);
    await stop();
  });
});
