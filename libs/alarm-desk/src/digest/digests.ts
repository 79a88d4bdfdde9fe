import { isWorkingHour, lastDayWithin } from '@tracker/alarms';
import type { CalendarSource } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import type { Organs, Supervision } from '@tracker/read-models';
import type { LocalDate } from '@tracker/statute';
import { momentOf } from '../moment.js';
import type { Member, Roster } from '../people/roster.js';
import { alarmSettingsIn } from '../settings.js';
import { digestText } from './digest-counts.js';

export type DigestPorts = {
  readonly supervision: Pick<Supervision, 'counts'>;
  readonly organs: Pick<Organs, 'settings'>;
  readonly roster: Roster;
  readonly calendar: CalendarSource;
  readonly clock: Clock;
};

const prefix = 'digest-';
const readers: readonly string[] = ['承办', '审核', '督办'];

/** An overview a day and person, at the reminder hour of working days. */
export class Digests {
  /** The organs whose digests of a day are noted; another process may note them again, to no effect. */
  private readonly noted = new Map<string, string>();

  constructor(private readonly ports: DigestPorts) {}

  /** Who gets one now, as keys of messages; `noted` is called once they are kept. */
  async due() {
    const { organs, roster, calendar: calendars, clock } = this.ports;
    const now = momentOf(clock);
    const keys: { alarmId: string; recipient: string; channel: 'mail' }[] = [];
    const organsNow: string[] = [];
    const [book, all] = await Promise.all([calendars.refresh(), organs.settings()]);
    for (const [organ, stored] of all) {
      if (this.noted.get(organ) === now.on) continue;
      if (!isWorkingHour(now, book.calendarOf(organ), alarmSettingsIn(stored))) continue;
      const alarmId = `${prefix}${now.on}`;
      for (const { id, email, roles } of await roster.of(organ))
        if (email !== null && roles.some((role) => readers.includes(role)))
          keys.push({ alarmId, recipient: id, channel: 'mail' });
      organsNow.push(organ);
    }
    const noted = (): void => {
      for (const organ of organsNow) this.noted.set(organ, now.on);
    };
    return { keys, noted };
  }

  /** The day of a digest by its key; null for an alarm. */
  dayOf(alarmId: string): LocalDate | null {
    return alarmId.startsWith(prefix) ? alarmId.slice(prefix.length) : null;
  }

  /** The text for somebody; a handler's tells of his own requests, the others' of the organ's. */
  async textOf(day: LocalDate, member: Member): Promise<string> {
    const { supervision, organs, calendar: calendars } = this.ports;
    const { organ, name, roles } = member;
    const stored = (await organs.settings()).find(([code]) => code === organ)?.[1] ?? {};
    const settings = alarmSettingsIn(stored);
    const calendar = (await calendars.refresh()).calendarOf(organ);
    const lastDay = lastDayWithin(day, settings.yellowWorkingDays, calendar);
    const own = roles.some((role) => role === '审核' || role === '督办') ? {} : { handler: name };
    const counts = await supervision.counts({ organ, today: day, lastDay, filter: own });
    return digestText(day, counts, settings);
  }
}
