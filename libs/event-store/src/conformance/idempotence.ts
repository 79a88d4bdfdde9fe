import { DuplicateEventId } from '../errors.js';
import type { ExpectedRevision } from '../types.js';
import { anEvent, aStreamOf, idsOf, newStream, type Subject, someEvents } from './fixtures.js';

/** The same command twice is one event, told by the ids. */
export function idempotenceConformance({ store }: Subject, idsAreGlobal: boolean): void {
  describe('ids that are there already', () => {
    it.each<ExpectedRevision>(['no-stream', 'stream-exists', 0n, 2n, 4n, 99n])(
      'all in place: the original result, also when %s is expected',
      async (expected) => {
        const { stream } = await aStreamOf(store(), 1);
        const events = someEvents(2);
        const original = await store().append(stream, events, 0n);
        await store().append(stream, someEvents(2), 2n);
        const again = await store().append(stream, events, expected);
        expect(again).toEqual({ ...original, alreadyAppended: true });
        expect(await store().readStream(stream)).toHaveLength(5);
      },
    );

    it('the same append sent twice at once is stored once', async () => {
      const stream = newStream();
      const events = someEvents(2);
      const results = await Promise.all(
        [1, 2, 3].map(() => store().append(stream, events, 'no-stream')),
      );
      expect(new Set(results.map((result) => result.position)).size).toBe(1);
      expect(results.filter((result) => !result.alreadyAppended)).toHaveLength(1);
      expect(idsOf(await store().readStream(stream))).toEqual(idsOf(events));
    });

    it('some in place: refused, and nothing is written', async () => {
      const { stream, events } = await aStreamOf(store(), 2);
      const mixed = [...events.slice(1), anEvent()];
      const refused = store().append(stream, mixed, 1n);
      await expect(refused).rejects.toBeInstanceOf(DuplicateEventId);
      await expect(refused).rejects.toMatchObject({ stream, retryable: false });
      expect(await store().readStream(stream)).toHaveLength(2);
    });

    it('in another order: refused', async () => {
      const { stream, events } = await aStreamOf(store(), 2);
      const refused = store().append(stream, events.toReversed(), 1n);
      await expect(refused).rejects.toBeInstanceOf(DuplicateEventId);
    });

    it('twice in one append: refused', async () => {
      const event = anEvent();
      const refused = store().append(newStream(), [event, event], 'no-stream');
      await expect(refused).rejects.toBeInstanceOf(DuplicateEventId);
    });

    if (idsAreGlobal) {
      it('in another stream: refused, and the ids are named', async () => {
        const { events } = await aStreamOf(store(), 2);
        const other = newStream();
        const refused = store().append(other, events, 'no-stream');
        await expect(refused).rejects.toBeInstanceOf(DuplicateEventId);
        await refused.catch((error) => expect(error.ids.toSorted()).toEqual(idsOf(events).sort()));
        expect(await store().readStream(other)).toEqual([]);
      });
    }
  });
}
