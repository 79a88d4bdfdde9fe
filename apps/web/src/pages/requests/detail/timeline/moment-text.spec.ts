import { momentText } from './moment-text.js';

describe('A moment in words', () => {
  it('is told by the clock of Beijing', () => {
    expect(momentText('2024-03-03T16:02:59.000Z')).toBe('2024-03-04 00:02');
  });
});
