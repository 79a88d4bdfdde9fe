import type { Course } from './course.js';
import type { Waiting } from './deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';

type Open = Waiting & { readonly since: string };

/**
 * The letter whose answer the request waits for, the one sent last if there are two: in time, not
 * answered, its period not over on `asOf`, and not overtaken by a restart (条例第三十条, 109号).
 */
export const waitingFor = (facts: DeadlineFacts, course: Course): Waiting | null => {
  const { asOf } = facts;
  if (course.correctionsInTime.length + course.feesInTime.length === 0) return null;
  const { start, restarts } = course;
  const open: Open[] = [];
  const consider = (letter: Open) => {
    const overtaken = restarts.length > 0 && letter.since < start;
    if (!overtaken && (!asOf || asOf <= letter.until)) open.push(letter);
  };
  for (const index of course.correctionsInTime) {
    const letter = facts.corrections?.[index];
    if (!letter || letter.receivedOn) continue;
    consider({ for: 'correction', until: letter.periodEndsOn, since: letter.noticeOn });
  }
  for (const index of course.feesInTime) {
    const letter = facts.fees?.[index];
    const until = course.payBy[index];
    if (!letter || letter.paidOn || !until) continue;
    consider({ for: 'payment', until, since: letter.noticeReceivedOn });
  }
  const last = open.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0)).at(-1);
  return last ? { for: last.for, until: last.until } : null;
};
