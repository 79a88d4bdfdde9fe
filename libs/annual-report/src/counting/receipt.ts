import type { LocalDate } from '@tracker/statute';
import type { CountedRequest } from '../counted/counted-request.js';
import type { Period } from '../period.js';

/**
 * The day from which a request counts; null while it does not. A request closed before its receipt
 * counts from its closing, so that no closing can ever stand in a table without its receipt (C1).
 */
export const countedFrom = ({ receivedOn, closing, voided }: CountedRequest): LocalDate | null => {
  if (voided) return null;
  if (closing === null) return receivedOn;
  return receivedOn === null || closing.closedOn < receivedOn ? closing.closedOn : receivedOn;
};

/** Where a request stands in a period: how it came in, and how it left. Null when it is not in it. */
export type Standing = {
  /** The day from which it counts. */
  readonly since: LocalDate;
  readonly arrived: '一' | '二';
  readonly left: 'closed' | '四';
};

/**
 * 一 or 二, and a result row or 四: always one of each, so 一 + 二 = （七）总计 + 四 for every column
 * whatever the log says, and 四 of one period is 二 of the next, request by request.
 */
export const standingIn = (request: CountedRequest, { from, to }: Period): Standing | null => {
  const since = countedFrom(request);
  const closedOn = request.closing?.closedOn ?? null;
  if (since === null || since > to) return null;
  if (closedOn !== null && closedOn < from) return null;
  return {
    since,
    arrived: since < from ? '二' : '一',
    left: closedOn !== null && closedOn <= to ? 'closed' : '四',
  };
};
