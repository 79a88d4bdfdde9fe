import { StoreRefused } from '../errors.js';
import { KnownIds } from './known-ids.js';
import type { Found } from './rows.js';

const event = (revision: number): Found => ({
  event: {
    ...{
      stream: 's',
      revision: BigInt(revision),
      position: BigInt(revision),
      id: `id-${revision}`,
    },
    ...{ type: 'X', schemaVersion: 1, data: {}, meta: {}, recordedAt: '' },
  },
  attempt: null,
});

/** A stream of so many events, and from where pages of it were asked for. */
const streamOf = (count: number, begins = 0) => {
  const events = Array.from({ length: count - begins }, (_, n) => event(begins + n));
  const asked: bigint[] = [];
  const page = async (_stream: string, from: bigint, maxCount: number) => {
    asked.push(from);
    return events.filter((one) => one.event.revision >= from).slice(0, maxCount);
  };
  return { events, asked, page };
};

describe('The ids of a stream', () => {
  it('are read by pages, and what was read is read no more', async () => {
    const stream = streamOf(1_203);
    const ids = new KnownIds(stream, 10_000);
    const known = await ids.upToDate('s');
    expect([known.end, known.revisionOf('id-1202'), known.revisionOf('other')]).toEqual([
      1_202n,
      1_202n,
      undefined,
    ]);
    stream.events.push(event(1_203));
    expect((await ids.upToDate('s')).end).toBe(1_203n);
    expect(stream.asked).toEqual([0n, 500n, 1_000n, 1_203n]);
  });

  it('are learned from what others read, as long as nothing is missing before', async () => {
    const ids = new KnownIds(streamOf(0), 10_000);
    ids.learn('s', [{ id: 'b', revision: 1n }]);
    expect(ids.remembered('s').end).toBeNull();
    ids.learn('s', [
      { id: 'a', revision: 0n },
      { id: 'b', revision: 1n },
    ]);
    ids.learn('s', [
      { id: 'b', revision: 1n },
      { id: 'd', revision: 3n },
    ]);
    expect(ids.remembered('s').end).toBe(1n);
    expect(ids.remembered('s').revisionOf('d')).toBeUndefined();
  });

  it('of streams used longest ago are forgotten, and read again', async () => {
    const ids = new KnownIds(streamOf(4), 9);
    for (const stream of ['a', 'b', 'a', 'c']) await ids.upToDate(stream);
    expect([ids.remembered('a').end, ids.remembered('b').end]).toEqual([3n, null]);
    expect((await ids.upToDate('b')).end).toBe(3n);
  });

  it('are not guessed when the beginning was cut off', async () => {
    const refused = new KnownIds(streamOf(700, 100), 10_000).upToDate('s');
    await expect(refused).rejects.toBeInstanceOf(StoreRefused);
    await expect(refused).rejects.toMatchObject({ reason: 'stream-truncated' });
  });
});
