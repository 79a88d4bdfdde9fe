import { readFileSync } from 'node:fs';
import { addDays } from '../../dates/local-date.js';
import { buildCalendar } from '../build-calendar.js';
import { builtInSchedules } from '../schedules/built-in-schedules.js';
import type { NoticedDays } from './noticed-days.js';
import { amendment2019, amendment2020, noticeTexts } from './notices.fixtures.js';
import { parseNotice } from './parse-notice.js';
import { readScheduleFile } from './read-schedule-file.js';

const versions = (year: number) => builtInSchedules.filter((one) => one.year === year);

/** Kind of every day from 1 December before to 31 December, by a calendar of these days alone. */
const kinds = (year: number, days: Pick<NoticedDays, 'restDays' | 'makeUpWorkdays'>) => {
  const row = { year, noticeNumber: '', publishedOn: `${year}-01-01`, ...days };
  const calendar = buildCalendar([row]);
  const all: string[] = [];
  for (let day = `${year - 1}-12-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    all.push(`${day} ${calendar.kindOf(day)}`);
  return all;
};

describe('The words of a notice', () => {
  it.each(Object.keys(noticeTexts).map(Number))('of %d give the days of the release', (year) => {
    const read = parseNotice(noticeTexts[year] ?? '', { year });
    const [first] = versions(year);
    expect(read.faults).toEqual([]);
    expect(kinds(year, read)).toEqual(kinds(year, first ?? read));
    expect(first).toBeDefined();
  });

  it.each([
    [2019, amendment2019],
    [2020, amendment2020],
  ])('that amend %d leave the other days as they were', (year, text) => {
    const [before, after] = versions(year);
    const read = parseNotice(text, { year, ...(before && { base: before }) });
    expect(read.faults).toEqual([]);
    expect(kinds(year, read)).toEqual(kinds(year, after ?? read));
    expect(kinds(year, read)).not.toEqual(kinds(year, before ?? read));
  });

  it('tell each holiday with its days, for a person to confirm', () => {
    const text =
      '春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。';
    const { holidays } = parseNotice(text, { year: 2026 });
    expect(holidays).toHaveLength(1);
    expect(holidays[0]).toMatchObject({
      name: '春节',
      makeUpWorkdays: ['2026-02-14', '2026-02-28'],
    });
    expect(holidays[0]?.restDays).toHaveLength(9);
  });

  it('pass over a recommendation: 除夕 of 2024 was a working day', () => {
    const read = parseNotice(noticeTexts[2024] ?? '', { year: 2024 });
    expect(read.restDays).not.toContain('2024-02-09');
    expect(read.passedOver).toEqual([
      '鼓励各单位结合带薪年休假等制度落实,安排职工在除夕(2月9日)休息',
    ]);
  });

  it('may turn the year without naming it', () => {
    const { restDays } = parseNotice('元旦：12月30日至1月1日放假调休，共3天。', { year: 2019 });
    expect(restDays).toEqual(['2018-12-30', '2018-12-31', '2019-01-01']);
  });

  it('may be written in full width and without blanks in their place', () => {
    const { restDays, faults } = parseNotice('元旦： １月１日 至 ３日 放假，共３天。', {
      year: 2027,
    });
    expect([restDays, faults]).toEqual([['2027-01-01', '2027-01-02', '2027-01-03'], []]);
  });
});

describe('What cannot be read in a notice', () => {
  // biome-ignore format: a table is read by column
  it.each([
    ['春节：2月15日（周六）至23日放假，共9天。',           '2月15日(周六)',      '2026-02-15 是星期日，不是星期六'],
    ['春节：2月15日至23日放假调休，共8天。',                '2月15日至23日放假,共8天'.replace(',', '，'), '写明共 8 天，所列为 9 天'],
    ['春节：2月15日至30日放假。',                           '30日',               '没有这一天'],
    ['春节：15日至23日放假。',                              '15日',               '没有写明月份'],
    ['春节：2月23日至15日放假。',                           '2月23日至15日',      '止日早于起日'],
    ['春节：2月15日至23日另行安排。',                       '2月15日至23日另行安排', '没有写明是放假还是上班'],
    ['春节：2月15日大约至23日放假。',                       '大约至23日',         '应为日期，例如 2月15日'],
    ['春节：2月15日至23日放假，2月16日放假后另议，见2月28日。', ',见2月28日',      '读不懂'],
    ['春节：2月14日放假。2月14日上班。',                    '2026-02-14',         '既写明放假，又写明上班'],
    ['节日快乐。',                                          '节日快乐。',         '没有读到任何放假日期'],
    ['延长2026年春节假期至2月25日。',                       '延长2026年春节假期至2月25日', '原安排中找不到被延长的假期'],
  ])('%s', (text, words, why) => {
    const { faults } = parseNotice(text, { year: 2026 });
    expect(faults.map((fault) => fault.why)).toContain(why);
    expect(faults.find((fault) => fault.why === why)?.text).toContain(words);
  });
});

describe('A schedule in a file', () => {
  it.each([2020, 2021, 2024, 2025, 2026])(
    'of chinese-days for %d gives the days of the release',
    (year) => {
      const path = `node_modules/chinese-days/dist/years/${year}.json`;
      const read = readScheduleFile(JSON.parse(readFileSync(path, 'utf8')));
      expect(read.faults).toEqual([]);
      expect(kinds(year, read)).toEqual(kinds(year, versions(year).at(-1) ?? read));
    },
  );

  it('may hold plain lists', () => {
    const read = readScheduleFile({ restDays: ['2027-01-01'], makeUpWorkdays: ['2027-01-03'] });
    expect(read).toMatchObject({
      restDays: ['2027-01-01'],
      makeUpWorkdays: ['2027-01-03'],
      faults: [],
    });
  });

  it.each([
    [{ holidays: { '2027-02-30': '' } }, '2027-02-30', '不是日期（例如 2027-01-01）'],
    [{ holidays: [] }, 'holidays', '应为“日期: 说明”的对象'],
    [{ restDays: '2027-01-01' }, 'restDays', '应为日期的列表'],
    [{}, 'holidays', '文件中没有放假日期'],
    [null, 'holidays', '文件中没有放假日期'],
  ])('%j is named as faulty', (value, text, why) => {
    expect(readScheduleFile(value).faults).toEqual([{ text, why }]);
  });
});
