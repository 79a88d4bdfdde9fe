import type { DecisionContext, OrganSettings } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import type { CalendarSource } from './calendar/calendar-source.js';
import type { Order } from './log/order.js';

/** Gathers what a decision about a request of an organ may know; the caller has refreshed the calendar. */
export const decisionContext = (
  { commandId, actor, today }: Order,
  settings: OrganSettings,
  calendar: CalendarSource,
  organ: string,
): DecisionContext => ({
  actor,
  today,
  calendar: calendar.asOf(today, organ),
  settings,
  newId: (name) => idFrom(name, commandId),
});
