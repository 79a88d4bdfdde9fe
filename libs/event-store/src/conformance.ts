import { concurrencyConformance } from './conformance/concurrency.js';
import { contentConformance } from './conformance/content.js';
import { expectingConformance } from './conformance/expecting.js';
import { idempotenceConformance } from './conformance/idempotence.js';
import { readingConformance } from './conformance/reading.js';
import { subscribingConformance } from './conformance/subscribing.js';
import type { EventStore } from './event-store.port.js';

export type ConformanceSubject = { readonly store: EventStore; dispose(): Promise<void> };

/**
 * The contract of the port, for specs: every adapter runs it. It asks for a total order and no skipped
 * event, not for positions without gaps, and shares its store with whatever else is in it.
 * `idsAreGlobal`: the adapter also finds ids that stand in another stream.
 */
export function eventStoreConformance(
  name: string,
  factory: () => Promise<ConformanceSubject>,
  { idsAreGlobal = true }: { readonly idsAreGlobal?: boolean } = {},
): void {
  describe(`${name} keeps the contract of the event store`, () => {
    let subject: ConformanceSubject | undefined;

    const store = (): EventStore => {
      if (subject === undefined) throw new Error('the store is opened in beforeAll');
      return subject.store;
    };

    beforeAll(async () => {
      subject = await factory();
    });
    afterAll(async () => {
      await subject?.dispose();
    });

    expectingConformance({ store });
    idempotenceConformance({ store }, idsAreGlobal);
    concurrencyConformance({ store });
    readingConformance({ store });
    contentConformance({ store });
    subscribingConformance({ store });

    it('is closed with subscriptions still running, and they end', async () => {
      const own = await factory();
      let calls = 0;
      own.store.subscribe({
        after: await own.store.head(),
        onEvents: async () => {
          calls += 1;
        },
      });
      await own.store.close();
      await own.dispose();
      expect(calls).toBe(0);
    });
  });
}
