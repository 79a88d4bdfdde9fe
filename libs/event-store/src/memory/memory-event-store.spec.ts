import { withChain } from '../chain/with-chain.js';
import { anEvent } from '../conformance/fixtures.js';
import { eventStoreConformance } from '../conformance.js';
import { memoryEventStore } from './memory-event-store.js';

const open =
  (store = memoryEventStore()) =>
  async () => ({ store, dispose: () => store.close() });

eventStoreConformance('the store in memory', open());
eventStoreConformance('the chained store in memory', open(withChain(memoryEventStore())));

describe('the store in memory', () => {
  it('takes its instants from the clock it is given', async () => {
    const store = memoryEventStore({ now: () => '2024-03-05T01:02:03.000Z' });
    await store.append('case-1', [anEvent()], 'no-stream');
    expect((await store.readStream('case-1'))[0]?.recordedAt).toBe('2024-03-05T01:02:03.000Z');
  });

  it('keeps a copy of what it was given', async () => {
    const store = memoryEventStore();
    const data = { notes: ['一'] };
    await store.append('case-1', [anEvent({ data })], 'no-stream');
    data.notes.push('二');
    expect((await store.readStream('case-1'))[0]?.data).toEqual({ notes: ['一'] });
  });

  it('has no head as long as it is empty', async () => {
    expect(await memoryEventStore().head()).toBeNull();
  });
});
