import { z } from 'zod';
import type { EventsOf } from '../kernel/message.js';
import { localDate } from '../kernel/text.js';
import { addressee, alarmKind, reminderLevel, timeOfDay } from './vocabulary.js';

/** Which alarm, of which limit, and when it was dealt with by the clock of Beijing. */
const alarm = {
  alarmId: z.string(),
  kind: alarmKind,
  seq: z.number().int().positive(),
  /** The last day of the limit as it stood then. */
  dueOn: localDate,
  on: localDate,
  at: timeOfDay,
};

/** In what capacity, and the user's name where one person was meant: staff only, never an applicant. */
const to = z.array(z.object({ as: addressee, user: z.string().optional() }));

/**
 * What became of an alarm, in a stream beside the request's, whose revision it never changes.
 * All events of one alarm share their event id, `idFrom('alarm', alarmId)`, so that the log takes
 * exactly one of them: an alarm is sent or overtaken, proposed or recorded, never both.
 */
export const reminderEvents = {
  ReminderSent: z.object({ ...alarm, level: reminderLevel, to }),
  /** 已越过: not sent, since something more urgent was (`by`) or its limit had gone by (null). */
  ReminderOvertaken: z.object({ ...alarm, level: reminderLevel, by: z.string().nullable() }),
  /** The legal desk was told that the request may be closed. */
  LapseProposed: z.object({ ...alarm, to }),
  /** The closing was recorded in the request's own stream, as the organ's setting allows. */
  LapseRecorded: z.object({ ...alarm, to }),
  /** The handler was told of the silence, and records it himself. */
  SilenceNoted: z.object({ ...alarm, to }),
  /** The silence was recorded in the request's own stream. */
  SilenceRecorded: z.object({ ...alarm, to }),
};
export type ReminderEvent = EventsOf<typeof reminderEvents>;
export type ReminderEventType = ReminderEvent['type'];
