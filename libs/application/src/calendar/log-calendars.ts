import {
  type CalendarBook,
  type CalendarFact,
  calendarBook,
  calendarStreamPrefix,
} from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { builtInSchedules, type YearSchedule } from '@tracker/statute';
import { trackerCodec } from '../log/codec.js';
import { withRetries } from '../log/with-retries.js';
import { CalendarSource } from './calendar-source.js';

const believedMs = 1_000;
const pageSize = 500;

/** The calendar of the log over the schedules of the release, read on from where it was read last. */
export class LogCalendars extends CalendarSource {
  private known: CalendarBook;
  private freshUntil = 0;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Pick<EventStore, 'readAll'>,
    schedules: readonly YearSchedule[] = builtInSchedules,
  ) {
    super();
    this.known = calendarBook(schedules);
  }

  get book(): CalendarBook {
    return this.known;
  }

  /** Throws where an announcement is of a type this release cannot read: no date would be sure. */
  async refresh({ now = false }: { readonly now?: boolean } = {}): Promise<CalendarBook> {
    // One reading after another: who asks for now must not be given one that began before.
    const next = this.reading.then(() => this.readOn(now));
    this.reading = next.catch(() => {});
    await next;
    return this.known;
  }

  private async readOn(now: boolean): Promise<void> {
    if (!now && performance.now() < this.freshUntil) return;
    for (;;) {
      const after = this.known.facts.at(-1)?.position ?? null;
      const page = await withRetries(() =>
        this.store.readAll({ after, maxCount: pageSize, streamPrefix: calendarStreamPrefix }),
      );
      this.known = this.known.with(
        page.map((event) => ({ ...event, ...trackerCodec.decode(event) }) as CalendarFact),
      );
      if (page.length < pageSize) break;
    }
    this.freshUntil = performance.now() + believedMs;
  }
}
