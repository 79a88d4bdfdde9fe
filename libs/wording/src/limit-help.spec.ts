import { deadlineKinds } from '@tracker/read-models';
import { limitHelp } from './limit-help.js';

describe('The help of a limit', () => {
  it('stands for every limit that can run', () => {
    const silent = deadlineKinds.filter(
      ({ kind }) => !limitHelp(kind, '2024-03-04').endsWith('。'),
    );
    expect(silent).toEqual([]);
  });

  it('tells the days of the text that applies', () => {
    expect(limitHelp('reply', '2024-03-04')).toContain('第20个工作日');
    expect(limitHelp('reply', '2019-05-14')).toContain('第15个工作日');
    expect(limitHelp('correction-notice', '2024-03-04')).toContain('7个工作日内');
    expect(limitHelp('correction-notice', '2019-05-14')).toContain('未规定告知期限');
  });

  it('is empty for what is no limit', () => expect(limitHelp('nothing', '2024-03-04')).toBe(''));
});
