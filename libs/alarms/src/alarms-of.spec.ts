import { defaultAlarmSettings } from '@tracker/domain/events';
import { knownCalendar } from '@tracker/statute';
import { alarmsOf, alarmsOfRequest } from './alarms-of.js';
import type { Limit, LimitKind } from './limit.js';
import { limit, requestNo } from './limits.fixtures.js';

const calendar = knownCalendar();
const settings = defaultAlarmSettings;
const ringing = (one: Limit, notBefore: string | null = null) =>
  alarmsOf(one, calendar, settings, notBefore).map(({ level, ringsOn }) => `${level} ${ringsOn}`);

describe('The alarms of a reply', () => {
  // biome-ignore format: a table is read by column
  const days: readonly [string, string, string, string, string][] = [
    // due        yellow        red           overdue
    ['2024-02-20', '2024-02-07', '2024-02-18', '2024-02-21', '春节; the Sunday 02-18 is at work and rings'],
    ['2024-02-09', '2024-02-04', '2024-02-07', '2024-02-18', '除夕 2024 was at work; Sundays ring at both ends'],
    ['2025-02-07', '2025-01-24', '2025-02-05', '2025-02-08', '春节; the Saturday 02-08 rings'],
    ['2025-02-10', '2025-01-27', '2025-02-07', '2025-02-11', 'and counts'],
    ['2026-02-27', '2026-02-13', '2026-02-25', '2026-02-28', 'the Saturdays 02-14 and 02-28 are at work'],
    ['2026-01-12', '2026-01-05', '2026-01-08', '2026-01-13', 'E9'],
    ['2024-10-18', '2024-10-12', '2024-10-16', '2024-10-21', 'E7; the Saturday 10-12 rings'],
  ];
  it.each(days)('due %s ring on %s, %s and %s (%s)', (dueOn, yellow, red, overdue) => {
    expect(ringing(limit('reply', dueOn))).toEqual([
      ...[`yellow ${yellow}`, `red ${red}`, `overdue ${overdue}`],
    ]);
  });

  it('warn by the stricter reading and are late by the default one (E11)', () => {
    expect(ringing(limit('reply', '2025-11-04', { strictDueOn: '2025-10-31' }))).toEqual([
      ...['yellow 2025-10-24', 'red 2025-10-29', 'overdue 2025-11-05'],
    ]);
  });

  it('have names that a queue takes, and others once the date is moved', () => {
    const name = `reply-${requestNo(1)}-2-red-20240220`;
    const [, red] = alarmsOf(limit('reply', '2024-02-20', { seq: 2 }), calendar, settings);
    expect(red).toMatchObject({ id: name, kind: 'reply', seq: 2, ringsAt: '08:30', organ: 'A' });
    expect(name).toMatch(/^[A-Za-z0-9-]+$/);
    const [, moved] = alarmsOf(limit('reply', '2024-02-21', { seq: 2 }), calendar, settings);
    expect(moved?.id).toBe(`reply-${requestNo(1)}-2-red-20240221`);
  });

  it('leave out what would ring on the same day as something more urgent', () => {
    const short = limit('re-answer', '2024-03-06', { since: '2024-03-05', closed: true });
    expect(ringing(short)).toEqual(['red 2024-03-05', 'overdue 2024-03-07']);
    const one = { ...settings, yellowWorkingDays: 2 };
    expect(alarmsOf(limit('reply', '2024-02-20'), calendar, one).map(({ level }) => level)).toEqual(
      ['red', 'overdue'],
    );
  });

  it('ring at the hour of the organ', () => {
    const late = { ...settings, reminderTime: '09:15' };
    const hours = alarmsOf(limit('reply', '2024-02-20'), calendar, late).map((one) => one.ringsAt);
    expect(new Set(hours)).toEqual(new Set(['09:15']));
  });
});

describe('The alarms of other limits', () => {
  it('remind of the 补正 notice once, two days before its end (E8), and never of its passing', () => {
    const notice = limit('correction-notice', '2025-10-11', { since: '2025-09-25' });
    expect(ringing(notice)).toEqual(['yellow 2025-10-09']);
  });

  // biome-ignore format: a table is read by column
  const lapses: readonly [LimitKind, string, string][] = [
    ['supplement',   '2022-05-05', 'lapse 2022-05-06'],
    ['supplement',   '2024-09-15', 'lapse 2024-09-18'],
    ['payment',      '2024-11-06', 'lapse 2024-11-07'],
    ['payment',      '2024-09-30', 'lapse 2024-10-08'],
    ['consultation', '2025-10-16', 'silence 2025-10-17'],
    ['consultation', '2024-09-13', 'silence 2024-09-14'],
  ];
  it.each(lapses)('of %s to %s: %s, also while the request waits', (kind, dueOn, alarm) => {
    expect(ringing(limit(kind, dueOn))).toEqual([alarm]);
    expect(ringing(limit(kind, dueOn, { waiting: true }))).toEqual([alarm]);
  });

  it('are none where the applicant is to act, or nobody any more', () => {
    expect(ringing(limit('review', '2025-10-09'))).toEqual([]);
    expect(ringing(limit('suit', '2026-02-04', { closed: true }))).toEqual([]);
    expect(ringing(limit('reply', '2024-02-20', { waiting: true }))).toEqual([]);
    expect(ringing(limit('correction-notice', '2024-02-20', { waiting: true }))).toEqual([]);
    expect(ringing(limit('reply', '2024-02-20', { closed: true }))).toEqual([]);
    expect(ringing(limit('supplement', '2024-02-20', { closed: true }))).toEqual([]);
  });

  it('are kept by a re-answer of a closed request, whatever the request waited for', () => {
    const ordered = limit('re-answer', '2024-09-30', { closed: true, waiting: true });
    expect(ringing(ordered)).toEqual(['yellow 2024-09-24', 'red 2024-09-27', 'overdue 2024-10-08']);
  });

  it('warn only by the later of the reply and the 延迟答复 date', () => {
    const both = (delayedOn: string) =>
      alarmsOfRequest(
        [limit('reply', '2024-04-03'), limit('delayed-reply', delayedOn)],
        ...([calendar, settings] as const),
      ).map(({ kind }) => kind);
    expect(new Set(both('2024-06-28'))).toEqual(new Set(['delayed-reply']));
    expect(new Set(both('2024-04-03'))).toEqual(new Set(['reply']));
    expect(new Set(both('2024-03-29'))).toEqual(new Set(['reply']));
  });
});

describe('A request recorded late, as from a ledger', () => {
  // Due 2024-02-20: yellow 02-07, red 02-18, overdue 02-21 by its dates.
  // biome-ignore format: a table is read by column
  const imports: readonly [string, readonly string[]][] = [
    ['2024-02-07', ['yellow 2024-02-07', 'red 2024-02-18', 'overdue 2024-02-21']],
    ['2024-02-08', ['yellow 2024-02-08', 'red 2024-02-18', 'overdue 2024-02-21']],
    ['2024-02-10', ['red 2024-02-18', 'overdue 2024-02-21']],
    ['2024-02-19', ['red 2024-02-19', 'overdue 2024-02-21']],
    ['2024-02-21', ['overdue 2024-02-21']],
    ['2024-03-02', ['overdue 2024-03-04']],
  ];
  it.each(imports)(
    'on %s is reminded once of how it stands, then as ever',
    (recordedOn, alarms) => {
      expect(ringing(limit('reply', '2024-02-20'), recordedOn)).toEqual(alarms);
    },
  );

  it('is not told of a chance that was gone', () => {
    expect(ringing(limit('correction-notice', '2024-02-09'), '2024-02-10')).toEqual([]);
    expect(ringing(limit('correction-notice', '2024-02-19'), '2024-02-19')).toEqual([
      'yellow 2024-02-19',
    ]);
  });

  it('has its old lapse marked as such', () => {
    const lapse = (recordedOn: string) =>
      alarmsOf(limit('supplement', '2022-05-05'), calendar, settings, recordedOn).map(
        ({ ringsOn, belated }) => [ringsOn, belated],
      );
    expect(lapse('2024-03-02')).toEqual([['2024-03-04', true]]);
    expect(lapse('2022-05-05')).toEqual([['2022-05-06', false]]);
  });
});
