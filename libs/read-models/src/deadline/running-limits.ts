import type { KnownRequest } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { RequestClock } from '../projection/row-context.js';
import { answeredOn } from '../request-view/lateness.js';
import type { DeadlineKind } from './deadline-kinds.js';

/** A limit that runs: which, the how-manieth of its kind, from when to when. */
export type RunningLimit = {
  readonly kind: DeadlineKind;
  readonly seq: number;
  readonly since: LocalDate;
  readonly dueOn: LocalDate;
  readonly strictDueOn?: LocalDate;
};

/** Every limit that runs for a request by its facts, whatever the day; past ones too until they are met. */
export const runningLimits = (
  request: KnownRequest,
  deadline: RequestClock | null,
): readonly RunningLimit[] => {
  if (request.life === 'voided' || deadline === null) return [];
  return [
    ...(request.life === 'open' ? openLimits(request, deadline) : []),
    ...reAnswers(request),
    ...remedies(request, deadline),
  ];
};

const openLimits = (request: KnownRequest, deadline: RequestClock): readonly RunningLimit[] => [
  ...replyLimits(request, deadline),
  ...request.consultations.flatMap(({ answeredOn, silentOn, receivedOn, sentOn }, index) => {
    const dueOn = deadline.consultations[index]?.answerDueOn;
    if (dueOn === undefined || answeredOn !== null || silentOn !== null) return [];
    return [{ kind: 'consultation', seq: index + 1, since: receivedOn ?? sentOn, dueOn } as const];
  }),
  ...request.supplements.flatMap(({ noticeOn, receivedOn }, index, all) => {
    const dueOn = deadline.supplementEnds[index];
    if (dueOn === undefined || receivedOn !== null || index < all.length - 1) return [];
    return [{ kind: 'supplement', seq: index + 1, since: noticeOn, dueOn } as const];
  }),
  ...request.fees.flatMap(({ noticeReceivedOn, paidOn }, index) => {
    const dueOn = deadline.fees[index]?.payBy;
    if (dueOn === undefined || paidOn !== null) return [];
    return [{ kind: 'payment', seq: index + 1, since: noticeReceivedOn, dueOn } as const];
  }),
];

/** The reply's own limits, until it is given; the 补正 notice is due only while none was sent. */
const replyLimits = (request: KnownRequest, deadline: RequestClock): readonly RunningLimit[] => {
  const { receivedOn, supplements, fees, delayedReplyOn, reasonsNoticeOn, reply } = request;
  if (receivedOn === null || answeredOn(request) !== null) return [];
  const limits: RunningLimit[] = [];
  const noticeDueOn = deadline.correctionNoticeDueOn;
  if (noticeDueOn !== null && supplements.length === 0 && reply === null) {
    limits.push({ kind: 'correction-notice', seq: 1, since: receivedOn, dueOn: noticeDueOn });
  }
  const restarts = [
    ...supplements.flatMap((supplement) => supplement.receivedOn ?? []),
    ...fees.flatMap((fee) => fee.paidOn ?? []),
  ].sort();
  const { dueOn, strictDueOn } = deadline;
  const since = restarts.at(-1) ?? receivedOn;
  limits.push({ kind: 'reply', seq: restarts.length + 1, since, dueOn, strictDueOn });
  if (delayedReplyOn !== null) {
    const asked = reasonsNoticeOn ?? receivedOn;
    limits.push({ kind: 'delayed-reply', seq: 1, since: asked, dueOn: delayedReplyOn });
  }
  return limits;
};

const reAnswers = ({ reAnswers: ordered }: KnownRequest) =>
  ordered.flatMap(({ orderedOn, dueOn, answeredOn: done }, index): RunningLimit[] =>
    done === null ? [{ kind: 're-answer', seq: index + 1, since: orderedOn, dueOn }] : [],
  );

const remedies = ({ reply }: KnownRequest, deadline: RequestClock): readonly RunningLimit[] => {
  const since = reply?.deliveredOn ?? null;
  if (since === null || deadline.remedies === null) return [];
  const { reviewBy, suitBy } = deadline.remedies;
  return [
    { kind: 'review', seq: 1, since, dueOn: reviewBy },
    { kind: 'suit', seq: 1, since, dueOn: suitBy },
  ];
};
