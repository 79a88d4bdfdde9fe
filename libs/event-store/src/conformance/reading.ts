import { anEvent, aStreamOf, idsOf, newStream, type Subject, someEvents } from './fixtures.js';

/** Reading a stream in both directions, and all events by pages. */
export function readingConformance({ store }: Subject): void {
  describe('reading a stream', () => {
    it('that does not exist gives no events', async () => {
      expect(await store().readStream(newStream())).toEqual([]);
      expect(await store().readStream(newStream(), { direction: 'backwards' })).toEqual([]);
    });

    it.each([
      [{}, [0n, 1n, 2n, 3n, 4n]],
      [{ maxCount: 2 }, [0n, 1n]],
      [{ from: 3n }, [3n, 4n]],
      [{ from: 1n, maxCount: 2 }, [1n, 2n]],
      [{ from: 5n }, []],
      [{ from: 2n ** 62n }, []],
      [{ direction: 'backwards' as const }, [4n, 3n, 2n, 1n, 0n]],
      [{ direction: 'backwards' as const, maxCount: 1 }, [4n]],
      [{ direction: 'backwards' as const, from: 1n }, [1n, 0n]],
      [{ direction: 'backwards' as const, from: 3n, maxCount: 2 }, [3n, 2n]],
    ])('with options %p gives revisions %p', async (options, revisions) => {
      const stream = newStream();
      await store().append(stream, someEvents(5), 'no-stream');
      const events = await store().readStream(stream, options);
      expect(events.map((event) => event.revision)).toEqual(revisions);
    });
  });

  describe('reading all events', () => {
    it('goes on by pages after the last position, and the head is the last of them', async () => {
      const before = await store().head();
      const { stream, events } = await aStreamOf(store(), 5);
      const first = await store().readAll({ after: before, maxCount: 3, streamPrefix: stream });
      const rest = await store().readAll({
        after: first.at(-1)?.position ?? null,
        maxCount: 3,
        streamPrefix: stream,
      });
      expect(idsOf(first)).toEqual(idsOf(events.slice(0, 3)));
      expect(idsOf(rest)).toEqual(idsOf(events.slice(3)));
      expect(await store().head()).toBe(rest.at(-1)?.position);
    });

    it('after the head, or far beyond, gives no events', async () => {
      await aStreamOf(store(), 1);
      expect(await store().readAll({ after: await store().head(), maxCount: 10 })).toEqual([]);
      expect(await store().readAll({ after: 2n ** 62n, maxCount: 10 })).toEqual([]);
    });

    it('from the beginning gives the lowest position first', async () => {
      await aStreamOf(store(), 2);
      const [first, second] = await store().readAll({ after: null, maxCount: 2 });
      expect(first?.position).toBeLessThan(second?.position ?? 0n);
    });

    it('with a prefix keeps to streams that begin with it, letter by letter', async () => {
      const before = await store().head();
      const mark = newStream('p_%');
      await store().append(`${mark}-1`, [anEvent()], 'no-stream');
      await store().append(mark.replace('p_%', 'pxx'), [anEvent()], 'no-stream');
      await store().append(`${mark}-2`, someEvents(2), 'no-stream');
      const found = await store().readAll({ after: before, maxCount: 10, streamPrefix: mark });
      expect(found.map((event) => event.stream)).toEqual([`${mark}-1`, `${mark}-2`, `${mark}-2`]);
    });
  });
}
