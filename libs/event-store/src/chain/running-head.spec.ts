import { randomUUID } from 'node:crypto';
import { memoryEventStore } from '../memory/memory-event-store.js';
import { anchorLog } from './anchors.js';
import { RunningHead } from './running-head.js';
import { verifyChain } from './verify-chain.js';
import { withChain } from './with-chain.js';

const event = () => ({ id: randomUUID(), type: 'Noted', schemaVersion: 1, data: {}, meta: {} });

describe('The running hash at the head', () => {
  it('is none for an empty log', async () => {
    expect(await new RunningHead(memoryEventStore()).now()).toBeNull();
  });

  it('is what verifying the whole log finds, before and after an anchor, new or carried on', async () => {
    const store = withChain(memoryEventStore());
    const carried = new RunningHead(store);
    for (let round = 0; round < 3; round += 1) {
      await store.append(`s-${round}`, [event(), event()], 'no-stream');
      if (round === 1) await anchorLog(store);
      const { position, digest } = await verifyChain(store);
      const expected = { position, hash: digest };
      expect(await carried.now()).toEqual(expected);
      expect(await new RunningHead(store).now()).toEqual(expected);
    }
  });

  it('reads nothing twice', async () => {
    const store = withChain(memoryEventStore());
    await store.append('s-1', [event()], 'no-stream');
    let read = 0;
    const head = new RunningHead({
      head: () => store.head(),
      readStream: (stream, options) => store.readStream(stream, options),
      readAll: async (options) => {
        const page = await store.readAll(options);
        read += page.length;
        return page;
      },
    });
    await Promise.all([head.now(), head.now(), head.now()]);
    expect(read).toBe(1);
  });
});
