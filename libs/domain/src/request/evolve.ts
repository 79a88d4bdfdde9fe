import { correct } from './evolve-correction.js';
import type { RequestEvent, RequestEventOf, RequestEventType } from './events/index.js';
import { registered } from './evolve-registration.js';
import type { KnownRequest, RequestState } from './state.js';

type Step<Type extends RequestEventType> = (
  request: KnownRequest,
  data: RequestEventOf<Type>['data'],
) => KnownRequest;

/** The element named by `id` replaced; the rest as it was. */
const patch = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: Partial<T>,
): readonly T[] => list.map((item) => (item.id === id ? { ...item, ...change } : item));

const patchLast = <T>(list: readonly T[], change: Partial<T>): readonly T[] =>
  list.map((item, index) => (index === list.length - 1 ? { ...item, ...change } : item));

const unchanged = (request: KnownRequest): KnownRequest => request;

const steps: {
  readonly [Type in Exclude<RequestEventType, 'RequestRegistered'>]: Step<Type>;
} = {
  ReceiptConfirmed: (r, { confirmedOn, receivedOn, receiptRule }) => ({
    ...r,
    life: 'open',
    confirmedOn,
    receivedOn,
    receiptRule,
  }),
  HandlerAssigned: (r, { unit, handler }) => ({
    ...r,
    unit: unit ?? r.unit,
    handler: handler ?? null,
  }),
  LedgerRowRecorded: unchanged,
  SupplementRequested: (r, { noticeOn, periodEndsOn }) => ({
    ...r,
    supplements: [...r.supplements, { noticeOn, periodEndsOn, receivedOn: null }],
  }),
  SupplementReceived: (r, { receivedOn }) => ({
    ...r,
    supplements: patchLast(r.supplements, { receivedOn }),
  }),
  SupplementLapsed: unchanged,
  ConsultationStarted: (r, { consultationId, kind, sentOn, receivedOn }) => ({
    ...r,
    consultations: [
      ...r.consultations,
      {
        id: consultationId,
        kind,
        sentOn,
        receivedOn: receivedOn ?? null,
        answeredOn: null,
        silentOn: null,
      },
    ],
  }),
  ConsultationReceived: (r, { consultationId, receivedOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { receivedOn }),
  }),
  ConsultationAnswered: (r, { consultationId, answeredOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { answeredOn }),
  }),
  ConsultationSilent: (r, { consultationId, expiredOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { silentOn: expiredOn }),
  }),
  ReasonsRequested: (r, { noticeOn }) => ({ ...r, reasonsNoticeOn: noticeOn }),
  ReasonsReceived: (r, { receivedOn }) => ({ ...r, reasonsReceivedOn: receivedOn }),
  DelayedReplyDateSet: (r, { replyOn }) => ({ ...r, delayedReplyOn: replyOn }),
  PeriodExtended: (r, { noticeOn, workingDays }) => ({
    ...r,
    extensions: [...r.extensions, { noticeOn, workingDays }],
  }),
  ExtensionRemoved: (r, { noticeOn }) => ({
    ...r,
    extensions: r.extensions.filter((extension) => extension.noticeOn !== noticeOn),
  }),
  FeeNoticeIssued: (r, { feeId, noticeReceivedOn, amount }) => ({
    ...r,
    fees: [...r.fees, { id: feeId, noticeReceivedOn, amount, paidOn: null }],
  }),
  FeePaid: (r, { feeId, paidOn }) => ({ ...r, fees: patch(r.fees, feeId, { paidOn }) }),
  FeeLapsed: unchanged,
  ApprovalRequested: (r, { subject }) => ({ ...r, approval: { subject, status: 'requested' } }),
  ApprovalReturned: (r) => ({
    ...r,
    approval: r.approval && { ...r.approval, status: 'returned' },
  }),
  ApprovalGranted: (r) => ({ ...r, approval: r.approval && { ...r.approval, status: 'granted' } }),
  DecisionRecorded: (r, { category, reasons, decidedOn }) => ({
    ...r,
    decision: { category, reasons, decidedOn },
  }),
  ReplyDispatched: (r, { method, dispatchedOn, letterNumber, letterOn }) => ({
    ...r,
    reply: {
      method,
      dispatchedOn,
      deliveredOn: null,
      letterNumber: letterNumber ?? null,
      letterOn: letterOn ?? null,
    },
  }),
  ReplyDelivered: (r, { deliveredOn }) => ({
    ...r,
    reply: r.reply && { ...r.reply, deliveredOn },
  }),
  RequestWithdrawn: unchanged,
  RequestClosed: (r, { closedOn, ground, category }) => ({
    ...r,
    life: 'closed',
    closing: { closedOn, ground, category },
  }),
  RequestReopened: (r) => ({ ...r, life: 'open', closing: null, decision: null, reply: null, approval: null }),
  RequestArchived: (r, { archiveNumber }) => ({ ...r, archiveNumber }),
  ReviewFiled: (r, { caseId, acceptedOn }) => ({
    ...r,
    reviews: [...r.reviews, { id: caseId, acceptedOn, result: null, concludedOn: null }],
  }),
  ReviewDecided: (r, { caseId, result, concludedOn }) => ({
    ...r,
    reviews: patch(r.reviews, caseId, { result, concludedOn }),
  }),
  LitigationFiled: (r, { caseId, kind, acceptedOn }) => ({
    ...r,
    litigations: [
      ...r.litigations,
      { id: caseId, kind, acceptedOn, result: null, concludedOn: null },
    ],
  }),
  LitigationDecided: (r, { caseId, result, concludedOn }) => ({
    ...r,
    litigations: patch(r.litigations, caseId, { result, concludedOn }),
  }),
  ReAnswerOrdered: (r, { caseId, dueOn }) => ({
    ...r,
    reAnswers: [...r.reAnswers, { caseId, dueOn, answeredOn: null }],
  }),
  ReAnswerGiven: (r, { caseId, answeredOn }) => ({
    ...r,
    reAnswers: r.reAnswers.map((one) =>
      one.caseId === caseId && one.answeredOn === null ? { ...one, answeredOn } : one,
    ),
  }),
  FactCorrected: correct,
  PersonalFactCorrected: unchanged,
  RequestVoided: (r) => ({ ...r, life: 'voided' }),
  RequestSplit: (r, { into }) => ({ ...r, splitInto: into.map(({ number }) => number) }),
};

/** The state after one more fact. A fact about a request nobody registered is a broken log, and says so. */
export const evolveRequest = (state: RequestState, event: RequestEvent): RequestState => {
  if (event.type === 'RequestRegistered') return registered(event.data);
  if (state.life === 'unknown') throw new Error(`${event.type} before RequestRegistered`);
  const step = steps[event.type] as Step<typeof event.type>;
  return step(state, event.data as never);
};

/** Folds the whole history of one request. */
export const foldRequest = (history: readonly RequestEvent[]): RequestState =>
  history.reduce(evolveRequest, { life: 'unknown' } as RequestState);
