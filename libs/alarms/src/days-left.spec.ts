import { knownCalendar } from '@tracker/statute';
import { daysLeft, warnsOn } from './days-left.js';

const calendar = knownCalendar();

describe('The working days left', () => {
  // 2024: off 02-10..02-17, at work on the Sundays 02-04 and 02-18.
  // biome-ignore format: a table is read by column
  const days: readonly [string, string, number, string][] = [
    ['2024-02-20', '2024-02-07',  5, '8, 9, 18, 19 and 20 February are left'],
    ['2024-02-20', '2024-02-09',  3, 'the festival lies between'],
    ['2024-02-20', '2024-02-14',  3, 'in the middle of it nothing has gone by'],
    ['2024-02-20', '2024-02-18',  2, 'the Sunday at work is gone with its morning'],
    ['2024-02-20', '2024-02-20',  0, 'the last day itself'],
    ['2024-02-20', '2024-02-21', -1, 'the day after'],
    ['2024-02-09', '2024-02-10', -1, 'the first day off after it is late already'],
    ['2024-02-09', '2024-02-17', -1, 'and so is the last one'],
    ['2024-02-09', '2024-02-18', -1, 'and the first day at work'],
    ['2024-02-09', '2024-02-19', -2, 'then the second'],
    ['2025-10-11', '2025-10-09',  2, '10-10 and the Saturday at work'],
    ['2024-09-15', '2024-09-14',  0, 'a period that ends on a holiday: today is the last working day'],
    ['2024-09-15', '2024-09-15',  0, 'the holiday itself'],
    ['2024-09-15', '2024-09-16', -1, 'the holiday after it'],
  ];
  it.each(days)('to %s are on %s: %i (%#)', (dueOn, today, left, _why) => {
    expect(daysLeft({ dueOn }, today, calendar)).toBe(left);
  });

  it('are warned of by the earlier reading', () => {
    expect(warnsOn({ dueOn: '2025-11-04', strictDueOn: '2025-10-31' })).toBe('2025-10-31');
    expect(warnsOn({ dueOn: '2025-11-04', strictDueOn: '2025-11-04' })).toBe('2025-11-04');
    expect(warnsOn({ dueOn: '2025-11-04', strictDueOn: null })).toBe('2025-11-04');
  });
});
