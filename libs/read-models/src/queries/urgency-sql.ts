import type { LocalDate } from '@tracker/statute';
import { limitSql } from './day-sql.js';

/** How urgent the reply is; the requests that wait for their applicant stand apart. */
export const urgencies = ['overdue', 'red', 'yellow', 'green', 'waiting'] as const;
export type Urgency = (typeof urgencies)[number];

/** The last days that are red and yellow, by the calendar and the thresholds of the organ. */
export type UrgencyDays = { readonly redUntil: LocalDate; readonly yellowUntil: LocalDate };

/** The earlier reading of the due date warns; a date told to the applicant has but one. */
const warnsOn = `case when r.delayed_reply_on > r.due_on then r.delayed_reply_on
    else least(r.due_on, r.strict_due_on) end`;

/** The urgency of a request as `colourOf` has it; null where no limit for the reply runs. */
export const urgencySql = (today: string, redUntil: string, yellowUntil: string): string => `case
  when r.life <> 'open' or r.answered_on is not null or r.due_on is null then null
  when r.waiting_for is not null then 'waiting'
  when ${limitSql} < ${today}::date then 'overdue'
  when ${warnsOn} <= ${redUntil}::date then 'red'
  when ${warnsOn} <= ${yellowUntil}::date then 'yellow'
  else 'green' end`;

/**
 * Sorts by working days left, which is the order of the last days: first what runs, a century later
 * what waits for its applicant, then what has no reply to give any more, last what is closed.
 * The very expression of the index `request_view_by_due_date_running`.
 */
export const urgencyOrderSql = `case
  when r.life = 'open' and r.answered_on is null and r.due_on is not null then
    ${limitSql} + case when r.waiting_for is null then 0 else 36525 end
  when r.life in ('open', 'awaiting-confirmation') then '3000-01-01'::date
  else 'infinity'::date end`;
