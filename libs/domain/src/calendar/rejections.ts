/** Why an announcement about working days is rejected. */
export type CalendarRejectionCode =
  | 'date-in-future'
  | 'date-before'
  | 'year-out-of-range'
  | 'no-rest-days'
  | 'day-outside-year'
  | 'make-up-not-weekend'
  | 'day-both-rest-and-work'
  | 'notice-older'
  | 'schedule-unchanged'
  | 'overlay-unchanged';
