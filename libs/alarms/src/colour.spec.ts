import { defaultAlarmSettings } from '@tracker/domain/events';
import { knownCalendar } from '@tracker/statute';
import { type Colour, colourOf } from './colour.js';
import type { Limit, LimitKind } from './limit.js';
import { limit } from './limits.fixtures.js';

const calendar = knownCalendar();
const on = (today: string, one: Limit, settings = defaultAlarmSettings) =>
  colourOf(one, today, calendar, settings);

describe('The colour of a reply', () => {
  // E9: due Monday 2026-01-12; 01-01..01-03 off, Sunday 01-04 at work.
  // biome-ignore format: a table is read by column
  const days: readonly [string, Colour][] = [
    ['2025-12-12', 'green'],  ['2026-01-04', 'green'],   ['2026-01-05', 'yellow'],
    ['2026-01-07', 'yellow'], ['2026-01-08', 'red'],     ['2026-01-10', 'red'],
    ['2026-01-12', 'red'],    ['2026-01-13', 'overdue'], ['2026-02-17', 'overdue'],
  ];
  it.each(days)('on %s is %s (E9)', (today, colour) => {
    expect(on(today, limit('reply', '2026-01-12'))).toBe(colour);
  });

  // E11: due 2025-11-04, strictly 2025-10-31.
  // biome-ignore format: a table is read by column
  const strict: readonly [string, Colour][] = [
    ['2025-10-23', 'green'], ['2025-10-24', 'yellow'], ['2025-10-28', 'yellow'],
    ['2025-10-29', 'red'],   ['2025-11-03', 'red'],    ['2025-11-04', 'red'],
    ['2025-11-05', 'overdue'],
  ];
  it.each(strict)(
    'on %s is %s by the stricter reading, late only by the default one (E11)',
    (today, colour) => {
      expect(on(today, limit('reply', '2025-11-04', { strictDueOn: '2025-10-31' }))).toBe(colour);
    },
  );

  it('is late on the rest day after its last day', () => {
    expect(on('2024-02-10', limit('reply', '2024-02-09'))).toBe('overdue');
  });

  it('follows the thresholds of the organ', () => {
    const settings = { ...defaultAlarmSettings, yellowWorkingDays: 8, redWorkingDays: 0 };
    expect(on('2025-12-29', limit('reply', '2026-01-12'), settings)).toBe('green');
    expect(on('2025-12-30', limit('reply', '2026-01-12'), settings)).toBe('yellow');
    expect(on('2026-01-09', limit('reply', '2026-01-12'), settings)).toBe('yellow');
    expect(on('2026-01-12', limit('reply', '2026-01-12'), settings)).toBe('red');
  });
});

describe('A request that waits for its applicant', () => {
  it('is never late, however long ago its date', () => {
    const waiting = { waiting: true };
    expect(on('2027-06-01', limit('reply', '2022-04-29', waiting))).toBe('waiting');
    expect(on('2027-06-01', limit('correction-notice', '2022-04-13', waiting))).toBe('waiting');
    expect(on('2027-06-01', limit('delayed-reply', '2022-04-29', waiting))).toBe('waiting');
  });

  it.each<LimitKind>(['supplement', 'payment', 'consultation', 'review', 'suit'])(
    'shows %s as somebody else to wait for, also once it ran out',
    (kind) => {
      expect(on('2024-03-01', limit(kind, '2024-03-04'))).toBe('waiting');
      expect(on('2024-04-01', limit(kind, '2024-03-04'))).toBe('waiting');
    },
  );
});

describe('The other limits of the organ', () => {
  it('colour the 补正 notice yellow at its end, and never red or late', () => {
    const notice = limit('correction-notice', '2025-10-11', { since: '2025-09-25' });
    const days = ['2025-09-30', '2025-10-08', '2025-10-09', '2025-10-11', '2025-10-12'];
    expect(days.map((today) => on(today, notice))).toEqual([
      ...['green', 'green', 'yellow', 'yellow', 'green'],
    ]);
  });

  it('run on after the closing only for a re-answer', () => {
    const closed = { closed: true, waiting: true };
    expect(on('2024-10-08', limit('re-answer', '2024-09-30', closed))).toBe('overdue');
    expect(on('2024-10-08', limit('reply', '2024-09-30', { closed: true }))).toBe('green');
  });
});
