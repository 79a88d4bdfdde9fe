import { WrongExpectedRevision } from '../errors.js';
import { anEvent, aStreamOf, idsOf, newStream, type Subject, someEvents } from './fixtures.js';

/** What `expected` promises, and what is left untouched when it does not hold. */
export function expectingConformance({ store }: Subject): void {
  describe('expected revision', () => {
    it('no-stream begins a stream at revision 0', async () => {
      const stream = newStream();
      const result = await store().append(stream, [anEvent()], 'no-stream');
      expect(result).toEqual({
        revision: 0n,
        position: expect.any(BigInt),
        alreadyAppended: false,
      });
    });

    it('no-stream is refused once the stream exists, and the refusal tells where it is', async () => {
      const { stream } = await aStreamOf(store(), 3);
      const refused = store().append(stream, [anEvent()], 'no-stream');
      await expect(refused).rejects.toBeInstanceOf(WrongExpectedRevision);
      await expect(refused).rejects.toMatchObject({ stream, expected: 'no-stream', actual: 2n });
    });

    it('stream-exists is refused without a stream and accepted with one', async () => {
      const stream = newStream();
      await expect(store().append(stream, [anEvent()], 'stream-exists')).rejects.toMatchObject({
        name: 'WrongExpectedRevision',
        expected: 'stream-exists',
        actual: null,
      });
      await store().append(stream, [anEvent()], 'no-stream');
      const result = await store().append(stream, [anEvent()], 'stream-exists');
      expect(result.revision).toBe(1n);
    });

    it('an exact revision is accepted only when the stream ends there', async () => {
      const { stream, events } = await aStreamOf(store(), 3);
      for (const expected of [0n, 1n, 3n, 2n ** 62n]) {
        await expect(store().append(stream, [anEvent()], expected)).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
          expected,
          actual: 2n,
        });
      }
      const last = anEvent();
      const result = await store().append(stream, [last], 2n);
      expect(result.revision).toBe(3n);
      expect(idsOf(await store().readStream(stream))).toEqual([...idsOf(events), last.id]);
    });

    it('an exact revision of a stream that does not exist is refused', async () => {
      const refused = store().append(newStream(), [anEvent()], 0n);
      await expect(refused).rejects.toMatchObject({ expected: 0n, actual: null });
    });

    it('all events of an append follow one another, or none is written', async () => {
      const stream = newStream();
      const events = someEvents(5);
      const result = await store().append(stream, events, 'no-stream');
      expect(result.revision).toBe(4n);
      await expect(store().append(stream, someEvents(2), 3n)).rejects.toMatchObject({ actual: 4n });
      const stored = await store().readStream(stream);
      expect(idsOf(stored)).toEqual(idsOf(events));
      expect(stored.map((event) => event.revision)).toEqual([0n, 1n, 2n, 3n, 4n]);
      expect(stored.at(-1)?.position).toBe(result.position);
    });
  });

  describe('an append that no store could take', () => {
    it.each([
      ['without events', newStream(), []],
      ['without a stream name', '', [anEvent()]],
      ['with an id that is no UUID', newStream(), [anEvent({ id: 'row-17' })]],
      ['without an event type', newStream(), [anEvent({ type: '' })]],
      ['into a stream of the store itself', '$all', [anEvent()]],
      ['with an event type of the store itself', newStream(), [anEvent({ type: '$>' })]],
      ['with a schema version of 0', newStream(), [anEvent({ schemaVersion: 0 })]],
    ])('%s is refused', async (_what, stream, events) => {
      await expect(store().append(stream, events, 'no-stream')).rejects.toMatchObject({
        name: 'InvalidAppend',
        retryable: false,
      });
    });
  });
}
