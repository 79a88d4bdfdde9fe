import type { RecordedEvent } from '@tracker/event-store';
import { fact, recorded } from '../events.fixtures.js';
import { EventBuffer } from './event-buffer.js';

const events = recorded(
  'request-x',
  Array.from({ length: 6 }, () => fact('FeeLapsed', { feeId: 'f', periodEndedOn: '2024-01-01' })),
);
const positions = (taken: readonly RecordedEvent[]) => taken.map(({ position }) => position);

describe('The buffer of a rebuild', () => {
  it('takes whole units, the one touched longest ago first, each in order', () => {
    const buffer = new EventBuffer();
    for (const [index, unit] of ['a', 'b', 'a', 'c', 'b', 'c'].entries()) {
      const event = events[index];
      if (event) buffer.add(unit, event);
    }
    expect(positions(buffer.takeDownTo(4))).toEqual([1n, 3n]);
    expect(buffer.size).toBe(4);
    expect(positions(buffer.takeDownTo(3))).toEqual([2n, 5n]);
    expect(positions(buffer.takeDownTo(0))).toEqual([4n, 6n]);
    expect(buffer.size).toBe(0);
    expect(buffer.takeDownTo(0)).toEqual([]);
  });
});
