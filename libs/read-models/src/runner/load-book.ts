import {
  type CalendarBook,
  type CalendarFact,
  calendarBook,
  calendarStreamPrefix,
} from '@tracker/domain/events';
import type { EventStore } from '@tracker/event-store';
import type { YearSchedule } from '@tracker/statute';
import { calendarFactsIn } from '../projection/calendar-facts.js';

const pageSize = 500;

/** Everything announced so far over the schedules of the release, as the log has it now. */
export const loadBook = async (
  store: Pick<EventStore, 'readAll'>,
  schedules: readonly YearSchedule[],
): Promise<CalendarBook> => {
  const facts: CalendarFact[] = [];
  let after: bigint | null = null;
  for (;;) {
    const page = await store.readAll({
      after,
      maxCount: pageSize,
      streamPrefix: calendarStreamPrefix,
    });
    facts.push(...calendarFactsIn(page));
    after = page.at(-1)?.position ?? null;
    if (page.length < pageSize) return calendarBook(schedules, facts);
  }
};
