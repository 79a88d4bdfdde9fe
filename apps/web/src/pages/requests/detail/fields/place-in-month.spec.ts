import { dayBefore, notAfter } from './place-in-month.js';

describe('The place of a request in the month of its applicant', () => {
  const rows = ['2026-9', '2026-10', '2026-11'].map((number) => ({ number }));

  it('counts, of one day, those with an earlier number and itself', () => {
    expect(notAfter(rows, '2026-9')).toBe(1);
    expect(notAfter(rows, '2026-10')).toBe(2);
    expect(notAfter(rows, '2026-11')).toBe(3);
  });

  it('counts the days before it, over the end of a month', () => {
    expect(dayBefore('2026-03-01')).toBe('2026-02-28');
    expect(dayBefore('2024-03-01')).toBe('2024-02-29');
  });
});
