import type { KnownRequest, RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { RequestClock } from '../projection/row-context.js';

/** Status by the facts alone, and the days on which it changes by itself. */
export type Standing = {
  readonly status: RequestStatus;
  /** Last day of the applicant's period; after it 待补正 and 待缴费 become 可不再处理. */
  readonly lapsesOn: LocalDate | null;
  /** Last day for an answer; after it 征求意见中 becomes 办理中. */
  readonly consultingUntil: LocalDate | null;
};

const plain = (status: RequestStatus): Standing => ({
  status,
  lapsesOn: null,
  consultingUntil: null,
});

/** Where a request stands by its facts. What depends on the day is left to `statusOn`. */
export const standingOf = (request: KnownRequest, deadline: RequestClock | null): Standing => {
  if (request.life === 'voided') return plain('voided');
  if (request.life === 'closed')
    return plain(request.archiveNumber === null ? 'closed' : 'archived');
  if (request.life === 'awaiting-confirmation') return plain('awaiting-confirmation');
  const { approval, decision, reply } = request;
  const approved = approval?.subject === 'decision' && approval.status === 'granted';
  const leaving = reply !== null && (reply.method !== null || reply.dispatchedOn !== null);
  if (leaving || (approved && decision !== null)) return plain('awaiting-delivery');
  if (approval?.status === 'requested') return plain('awaiting-approval');
  return waitingForApplicant(request, deadline) ?? waitingForOthers(request, deadline);
};

const waitingForApplicant = (
  request: KnownRequest,
  deadline: RequestClock | null,
): Standing | null => {
  const supplement = request.supplements.at(-1);
  const asked = supplement?.receivedOn === null ? supplement : null;
  const fee = request.fees.findLastIndex(({ paidOn }) => paidOn === null);
  const payment: Standing = {
    status: 'awaiting-payment',
    lapsesOn: deadline?.fees[fee]?.payBy ?? null,
    consultingUntil: null,
  };
  if (fee >= 0 && (!asked || deadline?.waiting?.for === 'payment')) return payment;
  if (!asked) return null;
  const lapsesOn = deadline?.supplementEnds.at(-1) ?? asked.periodEndsOn;
  return { status: 'awaiting-supplement', lapsesOn, consultingUntil: null };
};

const waitingForOthers = (request: KnownRequest, deadline: RequestClock | null): Standing => {
  const ends = request.consultations.flatMap(({ answeredOn, silentOn }, index) =>
    answeredOn === null && silentOn === null
      ? (deadline?.consultations[index]?.answerDueOn ?? [])
      : [],
  );
  const last = ends.sort().at(-1);
  return last === undefined
    ? plain('handling')
    : { status: 'consulting', lapsesOn: null, consultingUntil: last };
};

/** The status on a day: a period that has run out since changes it without any event. */
export const statusOn = (
  { status, lapsesOn, consultingUntil }: Standing,
  today: LocalDate,
): RequestStatus => {
  if (lapsesOn !== null && lapsesOn < today) return 'lapsed';
  if (consultingUntil !== null && consultingUntil < today) return 'handling';
  return status;
};
