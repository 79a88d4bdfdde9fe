import { dayKind, monthsOf, weeksOf } from './year-days.js';

const marks = {
  restDays: ['2026-01-01', '2026-10-01'],
  makeUpWorkdays: ['2026-01-04'],
  local: { restDays: ['2026-12-21'], makeUpWorkdays: ['2026-12-26'], why: '某节' },
};

describe('A year on the page', () => {
  it.each([
    ['2026-01-01', 'rest'],
    ['2026-01-04', 'make-up'],
    ['2026-01-10', 'weekend'],
    ['2026-01-12', 'working'],
    ['2026-12-21', 'local-rest'],
    ['2026-12-26', 'local-work'],
  ])('%s is %s', (date, kind) => expect(dayKind(date, marks)).toBe(kind));

  it('begins its weeks on Monday and has every day once', () => {
    const months = monthsOf(2026, marks);
    expect(months.flatMap(({ days }) => days)).toHaveLength(365);
    // 2026-03-01 is a Sunday.
    const [first, second] = months[2] ? weeksOf(months[2]) : [];
    expect(first?.map((day) => day?.day ?? null)).toEqual([null, null, null, null, null, null, 1]);
    expect(second?.map((day) => day?.day)).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(monthsOf(2028, marks)[1]?.days).toHaveLength(29);
  });
});
