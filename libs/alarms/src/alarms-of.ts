import type { AlarmKind, AlarmSettings } from '@tracker/domain/events';
import { type LocalDate, maxDate, type WorkingCalendar } from '@tracker/statute';
import { type Alarm, alarmId } from './alarm.js';
import { governingLimits } from './governing.js';
import { natureOf } from './kinds.js';
import type { Limit } from './limit.js';
import { ringDays } from './ring-days.js';

type RingingLimit = Limit & { readonly kind: AlarmKind };

/** A lapse and a silence ring while the request waits; the organ's own limits do not. */
const rings = (limit: Limit): limit is RingingLimit => {
  const nature = natureOf(limit.kind);
  if (nature === 'remedy') return false;
  if (limit.kind === 're-answer') return true;
  const own = nature === 'duty' || nature === 'chance';
  return !limit.closed && !(own && limit.waiting);
};

/**
 * The alarms of a limit, in the order of their days; none where nobody here has to act.
 * None rings before the limit runs or before `notBefore`, the day the request was recorded: of the
 * reminders that would have, only the most urgent stands, on the first working day. So an imported
 * request is reminded once of how it stands, and of nothing it went through before.
 */
export const alarmsOf = (
  limit: Limit,
  calendar: WorkingCalendar,
  settings: AlarmSettings,
  notBefore: LocalDate | null = null,
): readonly Alarm[] => {
  if (!rings(limit)) return [];
  const { requestId, organ, kind, seq, dueOn, since } = limit;
  const recordedOn = notBefore ?? since;
  const first = calendar.nextWorkingDay(maxDate(since, recordedOn));
  if (natureOf(kind) === 'chance' && dueOn < first) return [];
  const days = ringDays(limit, calendar, settings).map(({ level, on }) => {
    const alarm = { requestId, organ, kind, seq, level, dueOn };
    const timing = { ringsOn: maxDate(on, first), ringsAt: settings.reminderTime };
    return { id: alarmId(alarm), ...alarm, ...timing, belated: dueOn < recordedOn };
  });
  return days.filter(({ ringsOn }, index) => days[index + 1]?.ringsOn !== ringsOn);
};

/** The alarms of all limits of one request. */
export const alarmsOfRequest = (
  limits: readonly Limit[],
  calendar: WorkingCalendar,
  settings: AlarmSettings,
  notBefore: LocalDate | null = null,
): readonly Alarm[] =>
  governingLimits(limits).flatMap((limit) => alarmsOf(limit, calendar, settings, notBefore));
