import { type LocalDate, versionsInForce, type YearSchedule, yearOf } from '@tracker/statute';
import { accept, type Outcome, type Role, reject } from '../kernel/decision.js';
import { firstFault, notFuture } from '../request/decisions/checks.js';
import { type ScheduleBody, scheduleBody } from './bodies.js';
import type { CalendarState } from './calendar-state.js';
import { distinct, effective, makeUpOnWeekday, outsideYear, restAndWork } from './day-checks.js';
import type { CalendarEvent } from './events.js';
import type { CalendarRejectionCode } from './rejections.js';

/** The first year the release has a schedule of. */
export const firstScheduledYear = 2004;

type Context = { readonly today: LocalDate; readonly builtIn: readonly YearSchedule[] };

const yearFault = ({ year, publishedOn }: ScheduleBody) => {
  const last = yearOf(publishedOn) + 1;
  return Number.isInteger(year) && year >= firstScheduledYear && year <= last
    ? null
    : reject('year-out-of-range', { year, first: firstScheduledYear, last });
};

const olderThanReplaced = ({ publishedOn }: ScheduleBody, held: YearSchedule | undefined) =>
  held && publishedOn < held.publishedOn
    ? reject('notice-older', {
        on: publishedOn,
        earlier: held.publishedOn,
        number: held.noticeNumber,
      })
    : null;

const unchanged = (body: ScheduleBody, held: YearSchedule | undefined) =>
  held && effective(body) === effective(held)
    ? reject('schedule-unchanged', { year: body.year, number: held.noticeNumber })
    : null;

/** The version of a year in force once everything announced is known; undefined for a year without. */
export const scheduleInForce = (
  year: number,
  { schedules }: CalendarState,
  builtIn: readonly YearSchedule[],
): YearSchedule | undefined =>
  versionsInForce([...builtIn, ...schedules]).find((one) => one.year === year);

/** Loads a year's schedule, or a further version of it: an amendment is undone by another version. */
export const announceSchedule = {
  name: 'announce-schedule',
  title: '载入放假安排',
  cites: '国务院办公厅年度放假通知；D4',
  roles: ['管理'] satisfies readonly Role[] as readonly Role[],
  body: scheduleBody,
  decide: (
    body: ScheduleBody,
    state: CalendarState,
    { today, builtIn }: Context,
  ): Outcome<CalendarEvent, CalendarRejectionCode> => {
    const held = scheduleInForce(body.year, state, builtIn);
    const fault = firstFault(
      notFuture('publishedOn', body.publishedOn, today),
      yearFault(body),
      body.restDays.length === 0 ? reject('no-rest-days', { year: body.year }) : null,
      outsideYear(body.year, body),
      makeUpOnWeekday(body),
      restAndWork(body),
      olderThanReplaced(body, held),
      unchanged(body, held),
    );
    if (fault) return fault;
    const version = state.schedules.filter(({ year }) => year === body.year).length + 1;
    const { year, noticeNumber, publishedOn, source } = body;
    const restDays = distinct(body.restDays);
    const makeUpWorkdays = distinct(body.makeUpWorkdays);
    const days = { restDays, makeUpWorkdays };
    return accept({
      type: 'ScheduleAnnounced',
      data: { year, version, noticeNumber, publishedOn, ...days, source },
    } as const);
  },
};
