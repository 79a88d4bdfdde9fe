import { z } from 'zod';

/** A time of day by the clock of Beijing, HH:mm, so that text order is the order of time. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '时间应写作 HH:mm', abort: true });

/** The limits that an alarm can be set for; the remedies' ends are the applicant's own affair. */
export const alarmKind = z.enum([
  'reply',
  'delayed-reply',
  're-answer',
  'correction-notice',
  'consultation',
  'supplement',
  'payment',
]);
export type AlarmKind = z.infer<typeof alarmKind>;

/** How far a limit of the organ's own has run down, least urgent first. */
export const reminderLevel = z.enum(['yellow', 'red', 'overdue']);
export type ReminderLevel = z.infer<typeof reminderLevel>;

/** `lapse`: the applicant's period ran out; `silence`: the consulted one's did. */
export const alarmLevel = z.enum([...reminderLevel.options, 'lapse', 'silence']);
export type AlarmLevel = z.infer<typeof alarmLevel>;

/** Who is told: the handler of the request, the head (审核), the legal desk (承办). */
export const addressee = z.enum(['handler', 'head', 'legal-desk']);
export type Addressee = z.infer<typeof addressee>;
