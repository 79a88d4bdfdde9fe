import { dateWarning } from './date-warning.js';

describe('A day in the form', () => {
  it.each([
    ['2026-03-10', null],
    ['2026-01-09', null],
    ['2026-01-08', /距今已有 61 天/],
    ['2023-03-10', /距今已有 1096 天/],
    ['2026-03-11', /晚于今天（2026年3月10日）/],
    ['33', null],
    ['', null],
  ])('%s is warned of: %s', (day, expected) => {
    const warning = dateWarning(day, '2026-03-10');
    if (expected === null) expect(warning).toBeNull();
    else expect(warning).toMatch(expected);
  });
});
