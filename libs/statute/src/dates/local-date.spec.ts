import fc from 'fast-check';
import { chineseWeekday, formatChineseDate } from './chinese-date.js';
import { fromDayNumber, toDayNumber } from './day-number.js';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  lastDayOf,
  maxDate,
  minDate,
  weekdayOf,
  yearOf,
} from './local-date.js';

const utc = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const first = Date.UTC(1900, 0, 1) / 86_400_000;
const last = Date.UTC(2999, 11, 31) / 86_400_000;
const dayNumber = fc.integer({ min: first, max: last });

describe('A local date', () => {
  it.each(['2024-02-29', '1900-01-01', '2999-12-31', '2000-02-29'])('%s is a real day', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2025-02-30',
    '2023-02-29',
    '1900-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-01-00',
    '1899-12-31',
    '3000-01-01',
    '2025-1-1',
    '2025-01-01T00:00',
    ' 2025-01-01',
    '',
    '２０２５-01-01',
  ])('%j is not', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('is not anything but a text', () => {
    expect(isLocalDate(20250101)).toBe(false);
    expect(isLocalDate(null)).toBe(false);
  });
});

describe('Arithmetic of days', () => {
  it('agrees with the Gregorian calendar on every day from 1900 to 2999', () =>
    fc.assert(
      fc.property(dayNumber, (day) => {
        expect(fromDayNumber(day)).toBe(utc(day));
        expect(toDayNumber(utc(day))).toBe(day);
        expect(weekdayOf(utc(day))).toBe(new Date(day * 86_400_000).getUTCDay());
        expect(isLocalDate(utc(day))).toBe(true);
      }),
      { numRuns: 5000 },
    ));

  it('goes over the ends of months, of years, and over a leap day', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2025-03-01', -1)).toBe('2025-02-28');
    expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
    expect(daysBetween('2025-01-02', '2025-01-01')).toBe(-1);
  });

  it('knows the year, the ends of a list, and the last day of a year', () => {
    expect(yearOf('2026-03-03')).toBe(2026);
    expect(maxDate('2025-01-02', '2024-12-31', '2025-01-10')).toBe('2025-01-10');
    expect(minDate('2025-01-02', '2024-12-31', '2025-01-10')).toBe('2024-12-31');
    expect(lastDayOf(2025)).toBe('2025-12-31');
  });
});

describe('Arithmetic of months', () => {
  it.each([
    ['2025-08-04', 6, '2026-02-04'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });
});

describe('A date in Chinese', () => {
  it('has no leading zeros', () => {
    expect(formatChineseDate('2026-03-03')).toBe('2026年3月3日');
    expect(formatChineseDate('2026-10-13')).toBe('2026年10月13日');
  });

  it('names the weekday', () => {
    expect(chineseWeekday(weekdayOf('2026-03-03'))).toBe('星期二');
    expect(chineseWeekday(weekdayOf('2024-02-04'))).toBe('星期日');
  });
});
