import type { ReplyFacts } from '@tracker/alarms';
import type { KnownRequest } from '@tracker/domain';
import { answeredOn, type RequestClock } from '@tracker/read-models';

/** What the row of a request says of the time for its reply, from the log alone. */
export const replyFactsOf = (
  requestId: string,
  request: KnownRequest,
  clock: RequestClock | null,
): ReplyFacts => ({
  requestId,
  organ: request.organ,
  life: request.life,
  receivedOn: request.receivedOn,
  dueOn: clock?.dueOn ?? null,
  strictDueOn: clock?.strictDueOn ?? null,
  delayedReplyOn: request.delayedReplyOn,
  provisional: clock?.provisional ?? false,
  waitingFor: clock?.waiting?.for ?? null,
  answeredOn: answeredOn(request),
});
