import { monthsBefore, periodOf, periodSearch } from './period-search.js';

describe('The months of the dashboard', () => {
  it('are the last twelve unless others are named', () => {
    expect(periodOf({}, '2026-03-05')).toEqual({ from: '2025-04', to: '2026-03' });
    expect(periodOf({ to: '2025-12' }, '2026-03-05')).toEqual({ from: '2025-01', to: '2025-12' });
  });

  it.each([
    ['2026-01', 1, '2025-12'],
    ['2026-12', 12, '2025-12'],
    ['2026-03', 0, '2026-03'],
  ])('%s less %d is %s', (last, count, month) => expect(monthsBefore(last, count)).toBe(month));

  it('are taken from the address only where they are months', () => {
    expect(periodSearch({ from: '2025-13', to: '2025-06', other: 1 })).toEqual({ to: '2025-06' });
  });
});
