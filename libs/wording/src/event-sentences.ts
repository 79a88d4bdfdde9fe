import type {
  ApplicantEvent,
  CalendarEvent,
  ClockEvent,
  KnownRequest,
  NumberSeriesEvent,
  OrganEvent,
  ReminderEvent,
  ReportEvent,
  RequestEvent,
} from '@tracker/domain';
import { attachmentSentences } from './sentences/attachments.js';
import { calendarSentences } from './sentences/calendar.js';
import { clockSentences } from './sentences/clock.js';
import { organSentences } from './sentences/organ.js';
import { outcomeSentences } from './sentences/outcome.js';
import { registrationSentences } from './sentences/registration.js';
import { remedySentences } from './sentences/remedies.js';
import { reminderSentences } from './sentences/reminders.js';
import { reportSentences } from './sentences/report.js';
import type { Sentences } from './sentences/sentence.js';
import { upkeepSentences } from './sentences/upkeep.js';

type AnyEvent =
  | RequestEvent
  | OrganEvent
  | NumberSeriesEvent
  | ApplicantEvent
  | CalendarEvent
  | ClockEvent
  | ReminderEvent
  | ReportEvent;

/** One sentence per event type; a new event fails to compile until it has one. */
export const eventSentences: Sentences<AnyEvent> = {
  ...registrationSentences,
  ...clockSentences,
  ...outcomeSentences,
  ...remedySentences,
  ...upkeepSentences,
  ...attachmentSentences,
  ...organSentences,
  ...calendarSentences,
  ...reminderSentences,
  ...reportSentences,
};

/**
 * What happened, beginning with its verb and without a full stop: `告知补正，…`. Personal fields are told only where `data`
 * holds them in clear. `before` is the request as it stood before, for what changed from what.
 */
export const eventSentence = (
  { type, data }: { readonly type: string; readonly data: unknown },
  before: KnownRequest | null = null,
): string => {
  const sentence = (eventSentences as Record<string, unknown>)[type] as
    | ((data: unknown, before: KnownRequest | null) => string)
    | undefined;
  // Words that somebody typed bring their own full stop.
  return sentence ? sentence(data, before).replace(/[。．.]+$/u, '') : `记录了 ${type}`;
};
