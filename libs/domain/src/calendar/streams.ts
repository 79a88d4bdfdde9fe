/** The schedules for all; `calendar-CODE` has the local days off of an organ. */
export const calendarStream = 'calendar';
export const overlayStream = (organ: string) => `calendar-${organ}`;
/** Begins the names of all streams that say which days are working days, and of no other. */
export const calendarStreamPrefix = 'calendar';

/** What moved the due dates of a request from outside. */
export const clockStream = (requestId: string) => `clock-${requestId}`;
export const clockStreamPrefix = 'clock-';
