import type { AlarmSettings } from '@tracker/domain/events';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { type Alarm, isReminder, type Reminder } from './alarm.js';
import { alarmsOfRequest } from './alarms-of.js';
import { natureOf } from './kinds.js';
import type { Limit } from './limit.js';
import { byUrgency, moreUrgentIds } from './urgency.js';
import { isBefore, isWorkingHour, type Moment, nextWorkingHour } from './working-hours.js';

export type DueInput = {
  /** All limits that run for one request. */
  readonly limits: readonly Limit[];
  /** The alarms in the request's reminders stream, whatever became of them. */
  readonly recorded: ReadonlySet<string>;
  readonly now: Moment;
  readonly calendar: WorkingCalendar;
  readonly settings: AlarmSettings;
  /** The day the request was recorded; absent = alarms may lie anywhere. */
  readonly notBefore?: LocalDate | null;
};

/** A reminder not sent, and the one that overtook it; null = its limit has gone by. */
export type Overtaken = Reminder & { readonly by: string | null };

export type Due = {
  /** To be acted on now: at most one reminder, and every lapse and silence. */
  readonly ring: readonly Alarm[];
  /** To be recorded as 已越过 now. */
  readonly overtaken: readonly Overtaken[];
  /** When to ask again, once these are recorded; null = not before a limit moves. */
  readonly next: Moment | null;
};

/** A chance gone by is not worth a word, nor is less than was already told of the same limit. */
const isStale = (reminder: Reminder, today: LocalDate, recorded: ReadonlySet<string>): boolean =>
  (natureOf(reminder.kind) === 'chance' && today > reminder.dueOn) ||
  moreUrgentIds(reminder).some((id) => recorded.has(id));

const earliest = (moments: readonly Moment[]): Moment | null =>
  moments.reduce<Moment | null>(
    (first, one) => (first && !isBefore(one, first) ? first : one),
    null,
  );

/**
 * What is to be done for a request at a moment. Nothing rings outside working hours; of the
 * reminders whose time has come since, only the most urgent is sent and the others are overtaken.
 * The answer is the same however often it is asked, until its alarms are recorded.
 */
export const due = (input: DueInput): Due => {
  const { limits, recorded, now, calendar, settings, notBefore = null } = input;
  const open = alarmsOfRequest(limits, calendar, settings, notBefore).filter(
    ({ id }) => !recorded.has(id),
  );
  const momentOf = ({ ringsOn, ringsAt }: Alarm): Moment => ({ on: ringsOn, at: ringsAt });
  const hasCome = (alarm: Alarm): boolean => !isBefore(now, momentOf(alarm));
  const outstanding = open.filter(hasCome);
  const coming = open.filter((alarm) => !hasCome(alarm)).map(momentOf);
  if (!isWorkingHour(now, calendar, settings)) {
    const again = outstanding.length > 0 ? [nextWorkingHour(now, calendar, settings)] : [];
    return { ring: [], overtaken: [], next: earliest([...again, ...coming]) };
  }
  const reminders = outstanding.filter(isReminder).sort(byUrgency);
  const sent = reminders.find((one) => !isStale(one, now.on, recorded));
  const overtakerOf = (one: Reminder): string | null =>
    moreUrgentIds(one).find((id) => recorded.has(id)) ?? sent?.id ?? null;
  return {
    ring: [...(sent ? [sent] : []), ...outstanding.filter((alarm) => !isReminder(alarm))],
    overtaken: reminders
      .filter((one) => one !== sent)
      .map((one) => ({ ...one, by: overtakerOf(one) })),
    next: earliest(coming),
  };
};
