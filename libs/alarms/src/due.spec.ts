import { defaultAlarmSettings } from '@tracker/domain/events';
import { knownCalendar } from '@tracker/statute';
import { type DueInput, due } from './due.js';
import type { Limit } from './limit.js';
import { limit } from './limits.fixtures.js';

const calendar = knownCalendar();
const settings = defaultAlarmSettings;
const name = (id: string | null) => id?.replace(/^(.+?)-0{8}-.*?-(\d+-\w+)-\d{8}$/, '$1-$2') ?? id;
const at = (on: string, time: string, limits: readonly Limit[], other: Partial<DueInput> = {}) => {
  const recorded = new Set<string>();
  const answer = due({ limits, recorded, now: { on, at: time }, calendar, settings, ...other });
  return {
    ring: answer.ring.map(({ id }) => name(id)),
    overtaken: answer.overtaken.map(({ id, by }) => [name(id), name(by)]),
    next: answer.next ? `${answer.next.on} ${answer.next.at}` : null,
  };
};
/** Due 2024-02-20: yellow 02-07, red on Sunday 02-18 (at work), overdue 02-21. */
const reply = limit('reply', '2024-02-20');
const nothing = { ring: [], overtaken: [] };

describe('A reminder', () => {
  it('rings on its morning, not a minute before', () => {
    expect(at('2024-02-07', '08:29', [reply])).toEqual({ ...nothing, next: '2024-02-07 08:30' });
    expect(at('2024-02-07', '08:30', [reply])).toEqual({
      ...{ ring: ['reply-1-yellow'], overtaken: [], next: '2024-02-18 08:30' },
    });
  });

  it('rings until the end of the working day, and then on the next one', () => {
    expect(at('2024-02-07', '17:29', [reply]).ring).toEqual(['reply-1-yellow']);
    expect(at('2024-02-07', '17:30', [reply])).toEqual({ ...nothing, next: '2024-02-08 08:30' });
    expect(at('2024-02-09', '23:59', [reply])).toEqual({ ...nothing, next: '2024-02-18 08:30' });
  });

  it('is quiet on rest days and rings on a Sunday at work', () => {
    expect(at('2024-02-12', '10:00', [reply])).toEqual({ ...nothing, next: '2024-02-18 08:30' });
    expect(at('2024-02-18', '10:00', [reply])).toEqual({
      ring: ['reply-1-red'],
      overtaken: [['reply-1-yellow', 'reply-1-red']],
      next: '2024-02-21 08:30',
    });
  });

  it('once recorded rings no more', () => {
    const { ring } = due({
      ...{ limits: [reply], recorded: new Set<string>(), calendar, settings },
      now: { on: '2024-02-07', at: '09:00' },
    });
    const recorded = new Set(ring.map(({ id }) => id));
    expect(at('2024-02-07', '09:00', [reply], { recorded })).toEqual({
      ...{ ...nothing, next: '2024-02-18 08:30' },
    });
    const moved = { ...reply, dueOn: '2024-02-19' };
    expect(at('2024-02-07', '09:00', [moved], { recorded }).ring).toEqual(['reply-1-yellow']);
  });

  it('of a request without limits never rings', () => {
    expect(at('2024-02-07', '09:00', [])).toEqual({ ...nothing, next: null });
  });
});

describe('After an outage', () => {
  it('only the most urgent is sent, the others are overtaken', () => {
    expect(at('2024-03-01', '09:00', [reply])).toEqual({
      ring: ['reply-1-overdue'],
      overtaken: [
        ['reply-1-red', 'reply-1-overdue'],
        ['reply-1-yellow', 'reply-1-overdue'],
      ],
      next: null,
    });
  });

  it('one reminder stands for all limits: late before red, then the earlier date, then the kind', () => {
    const first = limit('re-answer', '2024-02-09', { seq: 1 });
    const second = limit('re-answer', '2024-02-08', { seq: 2 });
    const same = limit('delayed-reply', '2024-02-08');
    expect(at('2024-02-18', '09:00', [reply, first]).ring).toEqual(['re-answer-1-overdue']);
    expect(at('2024-02-18', '09:00', [first, second]).ring).toEqual(['re-answer-2-overdue']);
    expect(at('2024-02-18', '09:00', [second, same]).ring).toEqual(['delayed-reply-1-overdue']);
    expect(at('2024-02-18', '09:00', [reply, first]).overtaken).toEqual([
      ['re-answer-1-red', 're-answer-1-overdue'],
      ['reply-1-red', 're-answer-1-overdue'],
      ['re-answer-1-yellow', 're-answer-1-overdue'],
      ['reply-1-yellow', 're-answer-1-overdue'],
    ]);
  });

  it('every lapse and silence is acted on beside it', () => {
    const limits = [
      { ...reply, waiting: true },
      limit('supplement', '2024-02-09', { waiting: true }),
      limit('consultation', '2024-02-06', { seq: 1 }),
      limit('consultation', '2024-02-07', { seq: 2 }),
      limit('re-answer', '2024-02-09'),
    ];
    expect(at('2024-02-18', '09:00', limits)).toMatchObject({
      ring: [
        ...['re-answer-1-overdue', 'supplement-1-lapse'],
        ...['consultation-1-silence', 'consultation-2-silence'],
      ],
      next: null,
    });
    expect(at('2024-02-12', '09:00', limits)).toEqual({ ...nothing, next: '2024-02-18 08:30' });
  });

  it('a chance gone by is passed over without a word', () => {
    const notice = limit('correction-notice', '2024-02-08', { since: '2024-01-30' });
    expect(at('2024-02-08', '17:00', [notice]).ring).toEqual(['correction-notice-1-yellow']);
    expect(at('2024-02-09', '09:00', [notice])).toEqual({
      ...{ ring: [], overtaken: [['correction-notice-1-yellow', null]], next: null },
    });
  });

  it('a milder reminder never follows a sharper one of the same limit', () => {
    const narrow = { ...settings, yellowWorkingDays: 2 };
    const input = { limits: [reply], calendar, now: { on: '2024-02-18', at: '08:30' } };
    const { ring } = due({ ...input, recorded: new Set(), settings: narrow });
    const recorded = new Set(ring.map(({ id }) => id));
    expect(at('2024-02-19', '09:00', [reply], { recorded })).toEqual({
      ring: [],
      overtaken: [['reply-1-yellow', 'reply-1-red']],
      next: '2024-02-21 08:30',
    });
  });

  it('an imported request is told how it stands at the first working hour', () => {
    const imported = { notBefore: '2024-03-02' };
    expect(at('2024-03-02', '11:00', [reply], imported).next).toBe('2024-03-04 08:30');
    expect(at('2024-03-04', '08:30', [reply], imported)).toEqual({
      ...{ ring: ['reply-1-overdue'], overtaken: [], next: null },
    });
  });
});
