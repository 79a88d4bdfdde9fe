import { builtInSchedules } from '@tracker/statute';
import { announceSchedule } from './announce-schedule.js';
import { scheduleBody } from './bodies.js';
import { type CalendarFact, calendarBook } from './calendar-book.js';
import { evolveCalendar, noAnnouncement } from './calendar-state.js';
import type { CalendarEvent } from './events.js';
import { closedAtAfter } from './request-calendar.js';
import { setOverlay } from './set-overlay.js';

const schedule = {
  year: 2027,
  noticeNumber: '国办发明电〔2026〕9号',
  publishedOn: '2026-11-20',
  restDays: ['2027-01-02', '2027-01-01', '2027-01-01'],
  makeUpWorkdays: ['2027-01-09'],
  source: 'text' as const,
};
const announce = (body: object, history: readonly CalendarEvent[] = [], today = '2026-11-22') =>
  announceSchedule.decide(
    scheduleBody.parse({ ...schedule, ...body }),
    history.reduce(evolveCalendar, noAnnouncement),
    { today, builtIn: builtInSchedules },
  );
const announced: CalendarEvent = {
  type: 'ScheduleAnnounced',
  data: { ...schedule, version: 1, restDays: ['2027-01-01'] },
};

describe('Announcing a schedule', () => {
  it('takes the days of a notice, each once and in order', () => {
    expect(announce({})).toEqual({
      accepted: true,
      events: [
        {
          type: 'ScheduleAnnounced',
          data: { ...schedule, version: 1, restDays: ['2027-01-01', '2027-01-02'] },
        },
      ],
    });
  });

  it('counts versions, so that an amendment is undone by a further one', () => {
    const further = announce({ restDays: ['2027-01-01', '2027-01-04'] }, [announced]);
    expect(further).toMatchObject({ accepted: true, events: [{ data: { version: 2 } }] });
  });

  it('lets days of 元旦 lie in the December before', () => {
    expect(announce({ restDays: ['2026-12-31', '2027-01-01'] })).toMatchObject({ accepted: true });
  });

  // biome-ignore format: a table is read by column
  it.each([
    ['date-in-future',         { publishedOn: '2026-11-23' },                 { on: '2026-11-23', today: '2026-11-22' }],
    ['year-out-of-range',      { year: 2028 },                                { year: 2028, first: 2004, last: 2027 }],
    ['year-out-of-range',      { year: 2003 },                                { year: 2003 }],
    ['no-rest-days',           { restDays: [] },                              { year: 2027 }],
    ['day-outside-year',       { restDays: ['2026-11-30'] },                  { on: '2026-11-30' }],
    ['day-outside-year',       { restDays: ['2028-01-01'] },                  { on: '2028-01-01' }],
    ['make-up-not-weekend',    { makeUpWorkdays: ['2027-01-04'] },            { on: '2027-01-04' }],
    ['day-both-rest-and-work', { restDays: ['2027-01-09'] },                  { on: '2027-01-09' }],
    ['notice-older',           { year: 2026, publishedOn: '2025-11-03', restDays: ['2026-01-01'], makeUpWorkdays: [] },
                                                                              { earlier: '2025-11-04', number: '国办发明电〔2025〕7号' }],
  ])('is rejected: %s', (code, body, facts) => {
    expect(announce(body)).toMatchObject({ accepted: false, rejection: { code, facts } });
  });

  it('is rejected when the working days are those in force, by the release or by an announcement', () => {
    const held = builtInSchedules.find(({ year }) => year === 2026);
    const same = { ...held, noticeNumber: '抄录', publishedOn: '2026-01-05' };
    expect(announce(same)).toMatchObject({ rejection: { code: 'schedule-unchanged' } });
    const again = { restDays: ['2027-01-01', '2027-01-02'] };
    expect(announce(again, [announced])).toMatchObject({
      rejection: { code: 'schedule-unchanged' },
    });
  });
});

describe('Setting local days off', () => {
  const body = {
    restDays: ['2026-11-27'],
    makeUpWorkdays: ['2026-11-29'],
    why: '古尔邦节',
    from: '2026-11-20',
  };
  const set = (change: object, history: readonly CalendarEvent[] = []) =>
    setOverlay.decide({ ...body, ...change }, history.reduce(evolveCalendar, noAnnouncement), {
      today: '2026-11-22',
      organ: 'XJ',
    });
  const first: CalendarEvent = { type: 'OverlaySet', data: { ...body, organ: 'XJ', version: 1 } };

  it('takes the whole list, and an empty one takes it back', () => {
    expect(set({})).toEqual({ accepted: true, events: [first] });
    expect(set({ restDays: [], makeUpWorkdays: [] }, [first])).toMatchObject({
      accepted: true,
      events: [{ data: { version: 2, restDays: [] } }],
    });
  });

  // biome-ignore format: a table is read by column
  it.each([
    ['date-in-future',         { from: '2026-11-23' }],
    ['date-before',            { from: '2026-11-19', restDays: [] }],
    ['make-up-not-weekend',    { makeUpWorkdays: ['2026-11-30'] }],
    ['day-both-rest-and-work', { restDays: ['2026-11-29'] }],
    ['overlay-unchanged',      {}],
  ])('is rejected: %s', (code, change) => {
    expect(set(change, [first])).toMatchObject({ accepted: false, rejection: { code } });
  });
});

describe('The book of announcements', () => {
  const fact = (position: bigint, event: CalendarEvent): CalendarFact => ({
    ...event,
    ...{ position, id: `${position}`, stream: 'calendar', meta: {} },
  });
  const overlay = (position: bigint, restDays: string[], from: string): CalendarFact =>
    fact(position, {
      type: 'OverlaySet',
      data: { organ: 'XJ', version: 1, restDays, makeUpWorkdays: [], why: '节', from },
    });
  const book = calendarBook(builtInSchedules, [
    fact(10n, announced),
    overlay(20n, ['2027-03-10'], '2027-03-01'),
  ]);

  it('has a year from its announcement on, in the log and by its day', () => {
    expect(book.calendarOf(null).hasYear(2027)).toBe(true);
    expect(book.calendarOf(null, { on: '2026-11-19' }).hasYear(2027)).toBe(false);
    expect(book.calendarOf(null, { before: 10n }).hasYear(2027)).toBe(false);
    expect(book.calendarOf(null, { before: 11n }).hasYear(2027)).toBe(true);
    expect(book.through(9n).calendarOf(null).hasYear(2027)).toBe(false);
    expect(book.through(10n).calendarOf(null).hasYear(2027)).toBe(true);
  });

  it('lays local days over one organ only, from the day they were known', () => {
    expect(book.calendarOf('XJ').isWorkingDay('2027-03-10')).toBe(false);
    expect(book.calendarOf('BJ').isWorkingDay('2027-03-10')).toBe(true);
    expect(book.calendarOf('XJ', { on: '2027-02-28' }).isWorkingDay('2027-03-10')).toBe(true);
    expect(book.calendarOf('XJ', { before: 20n }).isWorkingDay('2027-03-10')).toBe(true);
  });

  it('passes over what it has, and an empty list is no overlay', () => {
    expect(book.with([overlay(20n, [], '2027-03-01')])).toBe(book);
    const ended = book.with([overlay(30n, [], '2027-03-02')]);
    expect(ended.calendarOf('XJ').id).toBe(ended.calendarOf(null).id);
    expect(ended.calendarOf('XJ', { before: 30n }).isWorkingDay('2027-03-10')).toBe(false);
  });
});

describe('Where a closing stands in the log', () => {
  const open = { closing: null };
  const closed = {
    closing: { closedOn: '2027-01-04', ground: 'withdrawn', category: 'withdrawn' },
  } as const;

  it('is the position of the event that closed it, until it is reopened', () => {
    expect(closedAtAfter(null, null, open, 1n)).toBeNull();
    expect(closedAtAfter(null, open, closed, 5n)).toBe(5n);
    expect(closedAtAfter(5n, closed, closed, 9n)).toBe(5n);
    expect(closedAtAfter(5n, closed, open, 10n)).toBeNull();
  });
});
