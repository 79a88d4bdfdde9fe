import { knownCalendar } from '../calendar/known-calendar.js';
import { articleNumber } from './article-number.js';
import { remediesEra } from './remedies-eras.js';
import { remediesKind } from './remedies-kind.js';
import { remediesParagraph } from './remedies-paragraph.js';
import { reviewBy, suitAfterReviewBy, suitBy } from './remedy-dates.js';

describe('Which remedy comes first', () => {
  it.each([
    ['2023-12-31', '3.3.1', ['条例第十四条'], 'review-or-suit'],
    ['2024-01-01', '3.3.1', [], 'review-first'],
    ['2024-01-01', '3.3.8', [], 'review-first'],
    ['2024-01-01', '3.2', [], 'review-first'],
    ['2024-01-01', '3.1', [], 'review-or-suit'],
    ['2024-01-01', '3.4.1', [], 'review-or-suit'],
    ['2025-05-31', '3.3.8', [], 'review-first'],
    ['2025-06-01', '3.3.8', ['条例第三十六条第七项'], 'review-or-suit'],
    ['2025-06-01', '3.3.4', ['条例第十五条'], 'review-first'],
    ['2025-06-01', '3.3.7', [], 'review-first'],
    ['2025-06-01', '3.2', [], 'review-or-suit'],
    ['2025-06-01', '3.2', ['条例第三十七条', '条例第十六条第一款'], 'review-first'],
    ['2025-06-01', '3.2', ['16(2)'], 'review-first'],
    ['2025-06-01', '3.4.1', ['条例第三十六条第四项'], 'review-or-suit'],
    ['2025-06-01', '3.5.2', [], 'review-or-suit'],
  ] as const)('on %s for row %s with %j: %s', (decidedOn, row, articles, kind) => {
    expect(remediesKind({ decidedOn, row, articles })).toBe(kind);
  });

  it.each([
    ['条例第十四条', 14],
    ['条例第十六条第二款', 16],
    ['条例第三十六条第七项', 36],
    ['第四十条', 40],
    ['第九条', 9],
    ['14', 14],
    ['16(2)', 16],
    ['条例 15', 15],
    ['国办函〔2020〕109号', null],
    ['', null],
  ])('%j names article %s', (text, number) => {
    expect(articleNumber(text)).toBe(number);
  });

  it('is told by the rules of the day, the oldest for days before them', () => {
    expect(remediesEra('2026-01-01').cites).toContain('法释〔2025〕8号');
    expect(remediesEra('1990-01-01').reviewFirst).toBe('none');
  });
});

describe('The remedies paragraph', () => {
  it('leaves the choice before 2024', () => {
    const text = remediesParagraph({ decidedOn: '2023-12-31', row: '3.3.1' });
    expect(text).toContain('60日内');
    expect(text).toContain('6个月内');
    expect(text).toContain('《中华人民共和国行政复议法》第九条');
    expect(text).not.toContain('应当先申请行政复议');
  });

  it('says since 2024 that review of a refusal comes first', () => {
    const text = remediesParagraph({ decidedOn: '2024-01-01', row: '3.3.8' });
    expect(text).toContain('《中华人民共和国行政复议法》第二十三条');
    expect(text).toContain('应当先申请行政复议');
    expect(text).toContain('15日内');
    expect(text).not.toContain('6个月');
  });

  it('leaves the choice again since June 2025 where no ground of 14 to 16 is recorded', () => {
    const text = remediesParagraph({
      decidedOn: '2025-06-01',
      row: '3.4.1',
      reviewOrgan: '甲市人民政府',
      court: '乙区人民法院',
    });
    expect(text).toContain('60日内向甲市人民政府申请行政复议');
    expect(text).toContain('6个月内直接向乙区人民法院提起行政诉讼');
  });
});

describe('The ends of remedies', () => {
  const calendar = knownCalendar();

  it('are moved off rest days', () => {
    expect(reviewBy('2025-08-04', calendar)).toBe('2025-10-09');
    expect(reviewBy('2025-08-11', calendar)).toBe('2025-10-10');
    expect(suitBy('2025-04-01', calendar)).toBe('2025-10-09');
    expect(suitBy('2025-08-31', calendar)).toBe('2026-02-28');
    expect(suitAfterReviewBy('2025-09-16', calendar)).toBe('2025-10-09');
    expect(suitAfterReviewBy('2025-09-15', calendar)).toBe('2025-09-30');
  });
});
