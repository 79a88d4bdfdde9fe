import { momentText, valueText } from './setting-text.js';

describe('A setting on the page', () => {
  it.each([
    ['days', 15, '15 个工作日'],
    ['flag', true, '是'],
    ['flag', false, '否'],
    ['time', '08:30', '08:30'],
  ] as const)('%s %s reads %s', (kind, value, text) => expect(valueText(kind, value)).toBe(text));

  it('was changed at an hour of the office', () => {
    expect(momentText('2026-03-03T23:02:31.000Z')).toBe('2026-03-04 07:02');
  });
});
