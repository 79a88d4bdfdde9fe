import chineseDays from 'chinese-days';
import { LegalHoliday, SolarDay } from 'tyme4ts';
import { fieldsOf } from '../dates/day-number.js';
import { addDays, isLocalDate, weekdayOf } from '../dates/local-date.js';
import { knownCalendar } from './known-calendar.js';
import { builtInSchedules } from './schedules/built-in-schedules.js';

const daysOf = (from: number, to: number): string[] => {
  const days: string[] = [];
  for (let day = `${from}-01-01`; day <= `${to}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

/** tyme4ts knows named days only; all others are plain days of the week. */
const workingByTyme = (date: string): boolean => {
  const [year, month, day] = fieldsOf(date);
  const named: LegalHoliday | null = SolarDay.fromYmd(year, month, day).getLegalHoliday();
  if (named) return named.isWork();
  return weekdayOf(date) !== 0 && weekdayOf(date) !== 6;
};

describe('The schedules built in', () => {
  const calendar = knownCalendar();

  it('agree with chinese-days on every day of 2004–2026', () => {
    const wrong = daysOf(2004, 2026).filter(
      (day) => calendar.isWorkingDay(day) !== chineseDays.isWorkday(day),
    );
    expect(wrong).toEqual([]);
  });

  it('agree with tyme4ts on every day of 2019–2026', () => {
    const days = daysOf(2019, 2026);
    expect(days).toHaveLength(2922);
    expect(days.filter((day) => calendar.isWorkingDay(day) !== workingByTyme(day))).toEqual([]);
  });

  it.each([
    ['2024-02-09', 'workday'],
    ['2024-02-10', 'rest-day'],
    ['2024-02-18', 'make-up-workday'],
    ['2025-10-11', 'make-up-workday'],
    ['2025-10-08', 'rest-day'],
    ['2020-02-01', 'rest-day'],
    ['2020-02-03', 'workday'],
    ['2019-05-02', 'rest-day'],
    ['2019-04-28', 'make-up-workday'],
    ['2018-12-31', 'rest-day'],
    ['2018-12-29', 'make-up-workday'],
    ['2026-01-04', 'make-up-workday'],
    ['2011-06-06', 'rest-day'],
    ['2025-09-27', 'rest-day'],
  ] as const)('say that %s is a %s', (date, kind) => {
    expect(calendar.kindOf(date)).toBe(kind);
  });

  it('cover 2004 to 2026, the two amended years twice', () => {
    const years = builtInSchedules.map(({ year }) => year);
    const all = Array.from({ length: 23 }, (_, i) => 2004 + i);
    expect([...new Set(years)]).toEqual(all);
    expect(years.filter((year, i) => years.indexOf(year) !== i)).toEqual([2019, 2020]);
  });

  it.each([
    [2019, ['2018-12-06', '2019-03-22']],
    [2020, ['2019-11-21', '2020-01-27']],
    [2021, ['2020-11-25']],
    [2022, ['2021-10-25']],
    [2023, ['2022-12-08']],
    [2024, ['2023-10-25']],
    [2025, ['2024-11-12']],
    [2026, ['2025-11-04']],
    [2011, ['2011-01-01']],
  ])('of %i were known on %j', (year, published) => {
    const rows = builtInSchedules.filter((row) => row.year === year);
    expect(rows.map(({ publishedOn }) => publishedOn)).toEqual(published);
  });

  it('name real days, each once, and only weekends as make-up working days', () => {
    for (const { restDays, makeUpWorkdays, noticeNumber } of builtInSchedules) {
      const named = [...restDays, ...makeUpWorkdays];
      expect(named.every(isLocalDate)).toBe(true);
      expect(new Set(named).size).toBe(named.length);
      expect(makeUpWorkdays.filter((day) => ![0, 6].includes(weekdayOf(day)))).toEqual([]);
      expect(noticeNumber).toMatch(/^国/);
    }
  });
});
