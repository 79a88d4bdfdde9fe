import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { addDays, addMonths, type LocalDate } from '../dates/local-date.js';

/** Last day to apply for 行政复议: 60 natural days after receipt, moved off a rest day (行政复议法第二十条, D8). */
export const reviewBy = (receivedOn: LocalDate, calendar: WorkingCalendar): LocalDate =>
  calendar.nextWorkingDay(addDays(receivedOn, 60));

/** Last day to sue directly: six months after receipt, moved off a rest day (行政诉讼法第四十六条, D8). */
export const suitBy = (receivedOn: LocalDate, calendar: WorkingCalendar): LocalDate =>
  calendar.nextWorkingDay(addMonths(receivedOn, 6));

/** Last day to sue after 行政复议: 15 natural days after the 复议决定书 came (行政诉讼法第四十五条, D8). */
export const suitAfterReviewBy = (
  reviewDecisionReceivedOn: LocalDate,
  calendar: WorkingCalendar,
): LocalDate => calendar.nextWorkingDay(addDays(reviewDecisionReceivedOn, 15));
