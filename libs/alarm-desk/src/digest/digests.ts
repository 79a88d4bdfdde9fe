import { isWorkingHour } from '@tracker/alarms';
import type { CalendarSource } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import type { Organs, RingingRequests } from '@tracker/read-models';
import { addDays, type LocalDate } from '@tracker/statute';
import { momentOf } from '../moment.js';
import type { Member, Roster } from '../people/roster.js';
import { alarmSettingsIn } from '../settings.js';
import { countedAs, type DigestCounts, digestText, noCounts } from './digest-counts.js';

export type DigestPorts = {
  readonly ringing: RingingRequests;
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
    const { ringing, organs, calendar: calendars } = this.ports;
    const { organ, name, roles } = member;
    const stored = (await organs.settings()).find(([code]) => code === organ)?.[1] ?? {};
    const settings = alarmSettingsIn(stored);
    const calendar = (await calendars.refresh()).calendarOf(organ);
    const until = addDays(calendar.addWorkingDays(day, settings.yellowWorkingDays + 1), 1);
    const own = roles.some((role) => role === '审核' || role === '督办') ? {} : { handler: name };
    const counts: { -readonly [Key in keyof DigestCounts]: number } = { ...noCounts };
    for await (const page of ringing.pages({ until, organ, ...own }))
      for (const request of page) {
        const as = countedAs(request, day, calendar, settings);
        if (as !== null) counts[as] += 1;
      }
    return digestText(day, counts, settings);
  }
}
