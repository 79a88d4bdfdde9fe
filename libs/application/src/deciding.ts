import type { DecisionContext, OrganSettings } from '@tracker/domain';
import { idFrom } from '@tracker/platform';
import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import type { Order } from './log/order.js';

/** The working calendar in force on a day: what was announced by then. */
export abstract class CalendarSource {
  abstract asOf(day: LocalDate): WorkingCalendar;
}

/** Gathers what a decision may know. */
export const decisionContext = (
  { commandId, actor, today }: Order,
  settings: OrganSettings,
  calendar: CalendarSource,
): DecisionContext => ({
  actor,
  today,
  calendar: calendar.asOf(today),
  settings,
  newId: (name) => idFrom(name, commandId),
});
