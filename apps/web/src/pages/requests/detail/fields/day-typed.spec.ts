import { dayTyped } from './day-typed.js';

describe('A day typed into a drawer', () => {
  it.each([
    ['0303', false, '2026-03-03'],
    ['12-5', false, '2025-12-05'],
    ['今天', false, '2026-11-22'],
    ['12-5', true, '2026-12-05'],
    ['0110', true, '2027-01-10'],
    ['2026-01-10', true, '2026-01-10'],
    ['20260110', true, '2026-01-10'],
    ['今天', true, '2026-11-22'],
  ])('%s, ahead: %s, is %s', (text, ahead, day) => {
    expect(dayTyped(text, '2026-11-22', ahead)).toBe(day);
  });

  it('is none where nobody could read it', () => {
    expect(dayTyped('明年', '2026-11-22', true)).toBeNull();
  });
});
