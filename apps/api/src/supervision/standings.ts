import { Inject, Injectable } from '@nestjs/common';
import { alarmSettingsIn } from '@tracker/alarm-desk';
import { type AlarmSettings, type Colour, type ReplyFacts, replyStanding } from '@tracker/alarms';
import { CalendarSource, OrganDirectory } from '@tracker/application';
import type { Clock } from '@tracker/platform';
import { CLOCK } from '@tracker/runtime';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { certaintyLabel, colourLabel } from '@tracker/wording';

/** What the standing of a request depends on besides the request. */
export type OrganDay = {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly settings: AlarmSettings;
};

/** A colour and a date in words beside their codes. */
export const inWords = (colour: Colour | null, provisional: boolean) => ({
  colour,
  colourLabel: colourLabel(colour),
  provisional,
  certaintyLabel: certaintyLabel(provisional),
});

/** How a request stands on a day, as every list and the detail show it. */
export const standingOn = (facts: ReplyFacts, { today, calendar, settings }: OrganDay) => {
  const { daysLeft, colour } = replyStanding(facts, today, calendar, settings);
  return { daysLeft, ...inWords(colour, facts.provisional) };
};

/** The day, the calendar and the thresholds of an organ as they are now. */
@Injectable()
export class Standings {
  constructor(
    private readonly organs: OrganDirectory,
    private readonly calendars: CalendarSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Thresholds the organ has not set have their defaults. */
  async dayOf(organ: string): Promise<OrganDay> {
    const today = this.clock.today();
    const [{ settings }, book] = await Promise.all([
      this.organs.get(organ),
      this.calendars.refresh(),
    ]);
    return { today, calendar: book.calendarOf(organ), settings: alarmSettingsIn(settings) };
  }
}
