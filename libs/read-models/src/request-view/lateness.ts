import type { KnownRequest } from '@tracker/domain/events';
import { decisionCategory, type LocalDate } from '@tracker/statute';

/**
 * The day that counts as delivery for the organ's own time limit (国办公开办函〔2016〕235号): handed
 * to the post or sent, and signed for where it is handed over; null before it.
 */
export const answeredOn = ({ reply }: KnownRequest): LocalDate | null => {
  if (reply === null) return null;
  const handedOver = reply.method === 'in-person' || reply.method === 'entrusted';
  return handedOver ? reply.deliveredOn : (reply.dispatchedOn ?? reply.deliveredOn);
};

/** The last day for the reply; a 延迟答复 date told to the applicant takes its place (条例第三十五条). */
export const replyLimit = (
  { delayedReplyOn }: KnownRequest,
  dueOn: LocalDate | null,
): LocalDate | null => {
  if (delayedReplyOn === null || dueOn === null) return dueOn;
  return delayedReplyOn > dueOn ? delayedReplyOn : dueOn;
};

/** Whether the reply came late (regulation 1.8). A lapse or a withdrawal is never late. */
export const isLate = (request: KnownRequest, dueOn: LocalDate | null): boolean => {
  const limit = replyLimit(request, dueOn);
  const day = answeredOn(request) ?? closedWithReply(request);
  return limit !== null && day !== null && day > limit;
};

/** An imported ledger often knows only the day of closing; rows （六） close without a reply. */
const closedWithReply = ({ closing }: KnownRequest): LocalDate | null => {
  if (closing === null) return null;
  const row = decisionCategory(closing.category)?.row;
  const lapsed = closing.ground !== 'reply-delivered' && row?.startsWith('3.6.') === true;
  return lapsed || closing.ground === 'withdrawn' ? null : closing.closedOn;
};
