// The front door for the read side and the browser: facts and their fold, no judgement.
export { type ApplicantEvent, applicantEvents } from './applicant/events.js';
export {
  type CalendarBook,
  type CalendarFact,
  calendarBook,
  type Known,
} from './calendar/calendar-book.js';
export {
  type CalendarEvent,
  type CalendarEventOf,
  type ClockEvent,
  calendarEvents,
  clockEvents,
} from './calendar/events.js';
export { calendarOfRequest, closedAtAfter } from './calendar/request-calendar.js';
export * from './calendar/streams.js';
export type { Personal, Sealed } from './kernel/text.js';
export { type NumberSeriesEvent, numberSeriesEvents } from './numbers/events.js';
export * from './numbers/number-format.js';
export { type OrganEvent, organEvents } from './organ/events.js';
export * from './reminders/alarm-settings.js';
export { type ReminderEvent, type ReminderEventType, reminderEvents } from './reminders/events.js';
export * from './reminders/vocabulary.js';
export {
  type ReportEvent,
  type ReportEventOf,
  type ReportPart,
  reportEvents,
} from './report/events.js';
export * from './report/stream.js';
export { type PersonalField, personalField } from './request/correctable.js';
export { deadlineFacts } from './request/deadline-facts.js';
export {
  type RequestEvent,
  type RequestEventOf,
  type RequestEventType,
  requestEvents,
} from './request/events/index.js';
export { evolveRequest, foldRequest } from './request/evolve.js';
export * from './request/state.js';
export { type RequestStatus, requestStatuses } from './request/statuses.js';
export * from './request/vocabulary.js';
export * from './streams.js';
