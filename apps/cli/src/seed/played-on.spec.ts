import { organStream } from '@tracker/domain';
import { memoryEventStore } from '@tracker/event-store';
import { newCommandId } from '@tracker/platform';
import { playedOn } from './played-on.js';

describe('The day of the demo office', () => {
  it('is unknown where there is none', async () => {
    expect(await playedOn(memoryEventStore(), 'DEMO')).toBeNull();
  });

  it("is the office's day on which its first event was recorded", async () => {
    const store = memoryEventStore({ now: () => '2026-11-22T16:30:00.000Z' });
    const event = { id: newCommandId(), type: 'OrganCreated', schemaVersion: 1, meta: {} };
    const data = { organ: 'DEMO', name: '演示' };
    await store.append(organStream('DEMO'), [{ ...event, data }], 'no-stream');
    expect(await playedOn(store, 'DEMO')).toBe('2026-11-23');
  });
});
