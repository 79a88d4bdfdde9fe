import { officeDay, officeMinute } from './office-time.js';

describe('The time of the office', () => {
  it('is that of Shanghai, also where the day has turned', () => {
    expect(officeMinute('2024-03-04T16:05:59.000Z')).toBe('2024-03-05 00:05');
    expect(officeDay('2024-03-04T15:59:59.000Z')).toBe('2024-03-04');
  });
});
