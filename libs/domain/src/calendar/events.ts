import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { line, localDate, organCode, uuid } from '../kernel/text.js';

const days = z.array(localDate);

/** What is announced about working days: schedules of a year for all, local days off of one organ. */
export const calendarEvents = {
  /** A whole schedule of a year; it counts from `publishedOn` on and replaces the one before it. */
  ScheduleAnnounced: z.object({
    year: z.number().int(),
    /** Counts the versions that were loaded for the year, from 1. */
    version: z.number().int().positive(),
    noticeNumber: line,
    publishedOn: localDate,
    restDays: days,
    makeUpWorkdays: days,
    /** Where the days were taken from. */
    source: z.enum(['file', 'text', 'dates']),
  }),
  /** All local days of an organ (民族节日 …); each version replaces the one before it, an empty one ends it. */
  OverlaySet: z.object({
    organ: organCode,
    version: z.number().int().positive(),
    restDays: days,
    makeUpWorkdays: days,
    /** Which holiday by which local notice: days have reasons, never persons. */
    why: line,
    /** The day from which it is known, that of the local notice. */
    from: localDate,
  }),
  /** Every request that an announcement moves has been told so; until then the order is unfinished. */
  CalendarMovesRecorded: z.object({
    /** Event id of the announcement. */
    changeId: uuid,
    requests: z.number().int().nonnegative(),
    moved: z.number().int().nonnegative(),
    recordedOn: localDate,
  }),
};
export type CalendarEvent = EventsOf<typeof calendarEvents>;
export type CalendarEventOf<Type extends CalendarEvent['type']> = Extract<
  CalendarEvent,
  { type: Type }
>;

/** What the calendar did to one request, in a stream beside the request's, whose revision it never changes. */
export const clockEvents = {
  DueDateMoved: z.object({
    changeId: uuid,
    /** Which limit, and the how-manieth of its kind, as the read model `deadline` names them. */
    kind: z.string(),
    seq: z.number().int().positive(),
    was: localDate,
    is: localDate,
    /** The notice; null where local days off moved it, for which `why` stands. */
    noticeNumber: z.string().nullable(),
    why: z.string().optional(),
    movedOn: localDate,
  }),
};
export type ClockEvent = EventsOf<typeof clockEvents>;
