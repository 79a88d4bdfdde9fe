import { WrongExpectedRevision } from '../errors.js';
import { anEvent, aStreamOf, idsOf, newStream, readOn, type Subject } from './fixtures.js';

/** Writers side by side: one wins where they meet, and a reader misses nobody. */
export function concurrencyConformance({ store }: Subject): void {
  describe('concurrent writers', () => {
    it('of one new stream: exactly one begins it', async () => {
      const stream = newStream();
      const attempts = await Promise.allSettled(
        Array.from({ length: 8 }, () => store().append(stream, [anEvent()], 'no-stream')),
      );
      const refused = attempts.filter((attempt) => attempt.status === 'rejected');
      expect(refused).toHaveLength(7);
      for (const { reason } of refused) expect(reason).toBeInstanceOf(WrongExpectedRevision);
      expect(await store().readStream(stream)).toHaveLength(1);
    });

    it('of one revision, round after round: exactly one goes on', async () => {
      const { stream } = await aStreamOf(store(), 1);
      for (let revision = 0n; revision < 10n; revision++) {
        const attempts = await Promise.allSettled(
          Array.from({ length: 4 }, () => store().append(stream, [anEvent()], revision)),
        );
        expect(attempts.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
      }
      expect(await store().readStream(stream)).toHaveLength(11);
    });

    it('with stream-exists: all get in', async () => {
      const { stream } = await aStreamOf(store(), 1);
      const results = await Promise.all(
        Array.from({ length: 8 }, () => store().append(stream, [anEvent()], 'stream-exists')),
      );
      const revisions = results.map((result) => Number(result.revision));
      expect(revisions.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    it('of many streams: a reader of all sees each event once, in order, while they write', async () => {
      const before = await store().head();
      const streams = Array.from({ length: 8 }, () => newStream());
      const written: string[] = [];
      const write = async (stream: string) => {
        for (let n = 0n; n < 25n; n++) {
          const event = anEvent();
          await store().append(stream, [event], n === 0n ? 'no-stream' : n - 1n);
          written.push(event.id);
        }
      };
      let writing = true;
      const writers = Promise.all(streams.map(write)).finally(() => {
        writing = false;
      });
      const seen = [];
      let position = before;
      const own = new Set(streams);
      while (writing) {
        const read = await readOn(store(), position, own);
        seen.push(...read.events);
        position = read.position;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await writers;
      seen.push(...(await readOn(store(), position, own)).events);

      expect(idsOf(seen).sort()).toEqual(written.sort());
      const positions = seen.map((event) => event.position);
      expect(positions.every((it, i) => i === 0 || it > (positions[i - 1] ?? it))).toBe(true);
      for (const stream of streams) {
        const revisions = seen.filter((event) => event.stream === stream).map((e) => e.revision);
        expect(revisions).toEqual(Array.from({ length: 25 }, (_, n) => BigInt(n)));
      }
    });
  });
}
