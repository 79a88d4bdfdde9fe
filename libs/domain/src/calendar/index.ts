export { announceSchedule, firstScheduledYear, scheduleInForce } from './announce-schedule.js';
export { type OverlayBody, overlayBody, type ScheduleBody, scheduleBody } from './bodies.js';
export {
  type Announced,
  type CalendarState,
  evolveCalendar,
  noAnnouncement,
  type Overlay,
} from './calendar-state.js';
export type { CalendarRejectionCode } from './rejections.js';
export { setOverlay } from './set-overlay.js';
