import { computeDeadline, type LocalDate } from '@tracker/statute';
import { type RowCheck, when } from './finding.js';
import { rowFacts } from './row-facts.js';

const laterOf = (a: LocalDate, b: LocalDate | null): LocalDate => (b !== null && b > a ? b : a);

/** Closings after the due date and on rest days (条例第三十三条, 第三十五条). */
export const closingChecks: RowCheck = (row, calendar) => {
  const { closedOn, delayedReplyOn } = row;
  if (closedOn === null) return [];
  const { dueOn, waiting } = computeDeadline(rowFacts(row, calendar), calendar, { explain: false });
  // While the request waits for the applicant, and after the period lapsed, it is never overdue.
  const late = waiting === null && closedOn > laterOf(dueOn, delayedReplyOn);
  return [
    ...when(late, '办结日期', 'late-answer'),
    ...when(!calendar.isWorkingDay(closedOn), '办结日期', 'closed-on-rest-day'),
  ];
};
