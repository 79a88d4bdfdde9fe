import type { AlarmSettings, Limit } from '@tracker/alarms';
import type { CalendarSource, OrganDirectory, RequestReader } from '@tracker/application';
import { calendarOfRequest, type KnownRequest } from '@tracker/domain';
import { enteredOn, reckonRequest, runningLimits } from '@tracker/read-models';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { alarmSettingsIn } from '../settings.js';

/** A request as its alarms see it right now. */
export type Standing = {
  readonly request: KnownRequest;
  readonly limits: readonly Limit[];
  readonly enteredOn: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly settings: AlarmSettings;
  /** Orders that landed in the request's stream. */
  readonly orders: ReadonlySet<unknown>;
};

export type StandingPorts = {
  readonly requests: RequestReader;
  readonly organs: OrganDirectory;
  readonly calendar: CalendarSource;
};

/** Reloads a request from the log and reckons its limits by the present calendar; null when unknown. */
export const standingOf = async (
  requestId: string,
  { requests, organs, calendar: calendars }: StandingPorts,
): Promise<Standing | null> => {
  const [first, ...more] = await requests.history(requestId);
  const found = await requests.find(requestId);
  if (!first || !found) return null;
  const { request, closedAt } = found;
  const { organ } = request;
  const [{ settings }, book] = await Promise.all([organs.get(organ), calendars.refresh()]);
  const deadline = reckonRequest(request, calendarOfRequest(book, request, closedAt));
  const limits = runningLimits(request, deadline).map((limit) => ({
    ...{ ...limit, requestId, organ, strictDueOn: limit.strictDueOn ?? null },
    waiting: deadline?.waiting != null,
    closed: request.life === 'closed',
    provisional: deadline?.provisional ?? false,
  }));
  return {
    ...{ request, limits, enteredOn: enteredOn(first), calendar: book.calendarOf(organ) },
    settings: alarmSettingsIn(settings),
    orders: new Set([first, ...more].map(({ meta }) => meta.commandId)),
  };
};
