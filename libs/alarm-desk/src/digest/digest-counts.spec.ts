import { defaultAlarmSettings } from '@tracker/domain/events';
import { digestText } from './digest-counts.js';

const none = { overdue: 0, 'due-today': 0, 'due-within': 0, lapsed: 0, 're-answer-overdue': 0 };
const told = (counts: Partial<typeof none>) =>
  digestText('2026-03-03', { ...none, ...counts }, defaultAlarmSettings);

describe('The overview of a day', () => {
  it('says nothing where there is nothing to tell', () => expect(told({})).toBe(''));

  it('gives the figures of the lists of 督办', () =>
    expect(told({ overdue: 2, 'due-today': 1, 'due-within': 4, lapsed: 3 })).toBe(
      '2026-03-03 办理概览：逾期未答复 2 件，今日到期 1 件，5 个工作日内到期（含今日）4 件，申请人期限届满、可不再处理 3 件。',
    ));

  it('tells of overdue re-answers where there are some', () =>
    expect(told({ 're-answer-overdue': 1 })).toContain('，重新答复逾期 1 件，'));
});
