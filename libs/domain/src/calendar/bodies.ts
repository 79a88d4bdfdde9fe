import { z } from 'zod';
import { line } from '../kernel/text.js';
import { localDate } from '../request/bodies.js';

const days = z.array(localDate).max(200);

/** A schedule as it is loaded: the days of one notice, with its number and the day it was published. */
export const scheduleBody = z.object({
  year: z.number().int(),
  noticeNumber: line,
  publishedOn: localDate,
  restDays: days,
  makeUpWorkdays: days.default([]),
  source: z.enum(['file', 'text', 'dates']).default('dates'),
});
export type ScheduleBody = z.infer<typeof scheduleBody>;

/** The local days off of an organ; both lists empty takes them back. */
export const overlayBody = z.object({
  restDays: days,
  makeUpWorkdays: days.default([]),
  why: line,
  from: localDate,
});
export type OverlayBody = z.infer<typeof overlayBody>;
