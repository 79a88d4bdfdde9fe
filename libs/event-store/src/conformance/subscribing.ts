import type { RecordedEvent } from '../types.js';
import {
  anEvent,
  aStreamOf,
  idsOf,
  newStream,
  type Subject,
  someEvents,
  until,
} from './fixtures.js';

/** Catch-up, live, stop, and a handler that fails. */
export function subscribingConformance({ store }: Subject): void {
  describe('a subscription', () => {
    it('catches up and goes on live, in order', async () => {
      const after = await store().head();
      const { stream, events } = await aStreamOf(store(), 5);
      const seen: RecordedEvent[] = [];
      const subscription = store().subscribe({
        after,
        batch: 2,
        onEvents: async (batch) => {
          seen.push(...batch.filter((event) => event.stream === stream));
        },
      });
      await until(() => seen.length === 5);
      const live = someEvents(3);
      for (const event of live) await store().append(stream, [event], 'stream-exists');
      await until(() => seen.length === 8);
      await subscription.stop();
      expect(idsOf(seen)).toEqual(idsOf([...events, ...live]));
    });

    it('gives batches of the size asked for, one at a time', async () => {
      const after = await store().head();
      await aStreamOf(store(), 7);
      const sizes: number[] = [];
      let running = 0;
      let most = 0;
      const subscription = store().subscribe({
        after,
        batch: 3,
        onEvents: async (batch) => {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 5));
          sizes.push(batch.length);
          running -= 1;
        },
      });
      await until(() => sizes.reduce((sum, size) => sum + size, 0) >= 7);
      await subscription.stop();
      expect(Math.max(...sizes)).toBe(3);
      expect(most).toBe(1);
    });

    it('repeats what its handler failed on, tells of it, and skips nothing', async () => {
      const after = await store().head();
      const { stream, events } = await aStreamOf(store(), 6);
      const failures: unknown[] = [];
      const seen: string[] = [];
      const subscription = store().subscribe({
        after,
        batch: 2,
        onError: (error) => {
          failures.push(error);
          throw new Error('a reporter that fails is no reason to stop');
        },
        onEvents: async (batch) => {
          const own = idsOf(batch.filter((event) => event.stream === stream));
          if (own.includes(events[2]?.id ?? '') && failures.length < 3) {
            throw new Error(`no ${failures.length}`);
          }
          seen.push(...own);
        },
      });
      await until(() => seen.length >= 6);
      await subscription.stop();
      expect(seen).toEqual(idsOf(events));
      expect(failures.map(String)).toEqual(['Error: no 0', 'Error: no 1', 'Error: no 2']);
    });

    it('is silent once stopped, and stop waits for the handler that runs', async () => {
      const after = await store().head();
      const stream = newStream();
      let calls = 0;
      let finished = 0;
      const subscription = store().subscribe({
        after,
        onEvents: async () => {
          calls += 1;
          await new Promise((resolve) => setTimeout(resolve, 50));
          finished += 1;
        },
      });
      await store().append(stream, [anEvent()], 'no-stream');
      await until(() => calls === 1);
      await subscription.stop();
      expect(finished).toBe(1);
      await store().append(stream, [anEvent()], 0n);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(calls).toBe(1);
    });

    it('from a position sees only what comes after it', async () => {
      const { stream } = await aStreamOf(store(), 3);
      const after = await store().head();
      const seen: RecordedEvent[] = [];
      const subscription = store().subscribe({
        after,
        onEvents: async (batch) => {
          seen.push(...batch);
        },
      });
      const next = anEvent();
      await store().append(stream, [next], 2n);
      await until(() => seen.length > 0);
      await subscription.stop();
      expect(idsOf(seen)).toEqual([next.id]);
    });
  });
}
