import type { CalendarBook } from '@tracker/domain';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';

/** Which days are working days: what a release knows and what was announced since. */
export abstract class CalendarSource {
  /** Everything known at the last `refresh`. */
  abstract get book(): CalendarBook;

  /**
   * Takes in what has been announced since; what is younger than a second is believed unless `now`.
   * To be awaited before `asOf` and `book` are read.
   */
  abstract refresh(options?: { readonly now?: boolean }): Promise<CalendarBook>;

  /** The working calendar of an organ as known on a day; without an organ that of the notices alone. */
  asOf(day: LocalDate, organ: string | null = null): WorkingCalendar {
    return this.book.calendarOf(organ, { on: day });
  }
}
