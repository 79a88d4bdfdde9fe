import { type Alarm, type AlarmSettings, alarmsOfRequest, nextWorkingHour } from '@tracker/alarms';
import type { CalendarSource } from '@tracker/application';
import type { WantedAlarm } from '@tracker/jobs';
import type { Clock } from '@tracker/platform';
import { type Organs, type RingingRequest, type RingingRequests } from '@tracker/read-models';
import { addDays, type LocalDate } from '@tracker/statute';
import { instantOf, momentOf } from '../moment.js';
import { alarmSettingsIn } from '../settings.js';
import type { AlarmJobPayload } from './ring-alarm.js';

export type WantedPage = {
  readonly reminders: readonly WantedAlarm[];
  readonly lapses: readonly WantedAlarm[];
};

export type WantedPorts = {
  readonly ringing: RingingRequests;
  readonly organs: Pick<Organs, 'settings'>;
  readonly calendar: CalendarSource;
  readonly clock: Clock;
};

/** Longest stretch of rest days there is, generously. */
const restDays = 15;

/** The alarms that should have a job now: those up to the end of the next working day, not yet dealt with. */
export class WantedAlarms {
  constructor(private readonly ports: WantedPorts) {}

  async *pages(): AsyncGenerator<WantedPage, void> {
    const { ringing, organs, calendar: calendars, clock } = this.ports;
    const [book, stored] = await Promise.all([calendars.refresh({ now: true }), organs.settings()]);
    const settings = new Map(stored.map(([code, one]) => [code, alarmSettingsIn(one)]));
    const horizon = book.calendarOf(null).addWorkingDays(clock.today(), 1);
    for await (const page of ringing.pages({ until: this.lastDue(horizon, settings) })) {
      const alarms = page.flatMap((request) => {
        const own = settings.get(request.organ) ?? alarmSettingsIn({});
        return this.alarmsOf(request, own, horizon);
      });
      yield {
        reminders: alarms.filter(({ level }) => !isActedOn(level)).map(({ wanted }) => wanted),
        lapses: alarms.filter(({ level }) => isActedOn(level)).map(({ wanted }) => wanted),
      };
    }
  }

  private alarmsOf(request: RingingRequest, settings: AlarmSettings, horizon: LocalDate) {
    const { limits, organ, recorded, enteredOn } = request;
    const calendar = this.ports.calendar.book.calendarOf(organ);
    const now = momentOf(this.ports.clock);
    return alarmsOfRequest(limits, calendar, settings, enteredOn)
      .filter(({ id, ringsOn }) => ringsOn <= horizon && !recorded.has(id))
      .map((alarm) => {
        const moment = { on: alarm.ringsOn, at: alarm.ringsAt };
        const late = instantOf(moment) < instantOf(now);
        const at = late ? nextWorkingHour(now, calendar, settings) : moment;
        return { level: alarm.level, wanted: this.wanted(alarm, instantOf(at)) };
      });
  }

  /** Jobs wait by the machine's clock: the time to wait is what counts. */
  private wanted(alarm: Alarm, instant: number): WantedAlarm {
    const { id, requestId, kind, seq, dueOn, level } = alarm;
    const payload: AlarmJobPayload = { alarmId: id, requestId, kind, seq, dueOn, level };
    const waitMs = instant - Date.parse(this.ports.clock.now());
    return { id, payload, at: new Date(Date.now() + waitMs) };
  }

  /** The last due date whose first warning may come by the horizon. */
  private lastDue(horizon: LocalDate, settings: ReadonlyMap<string, AlarmSettings>): LocalDate {
    const yellow = [...settings.values()].map(({ yellowWorkingDays }) => yellowWorkingDays);
    const book = this.ports.calendar.book.calendarOf(null);
    return addDays(book.addWorkingDays(horizon, Math.max(5, ...yellow) + 1), restDays);
  }
}

const isActedOn = (level: Alarm['level']): boolean => level === 'lapse' || level === 'silence';
