import { type CalendarFact, calendarEvents, calendarStreamPrefix } from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';

/** The announcements among some events. One of an unknown type is none: whoever must not miss it halts. */
export const calendarFactsIn = (events: readonly RecordedEvent[]): readonly CalendarFact[] =>
  events.filter(
    ({ stream, type }) =>
      stream.startsWith(calendarStreamPrefix) && Object.hasOwn(calendarEvents, type),
  ) as unknown as readonly CalendarFact[];

/** The organs whose open requests may move: null for all of them, an empty list for none. */
export const organsReached = (facts: readonly CalendarFact[]): readonly string[] | null => {
  if (facts.some(({ type }) => type === 'ScheduleAnnounced')) return null;
  return [...new Set(facts.flatMap((one) => (one.type === 'OverlaySet' ? one.data.organ : [])))];
};
