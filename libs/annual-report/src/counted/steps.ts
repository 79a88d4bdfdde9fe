import type { RequestEventOf, RequestEventType } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import { decided, filed } from './cases.js';
import { corrections } from './corrections.js';
import type { CountedRequest } from './counted-request.js';
import { earliest } from './event-ref.js';
import type { Recorded } from './log-event.js';
import { datedBack, noted } from './noted.js';

type Step<Type extends RequestEventType> = (
  request: CountedRequest,
  event: Recorded & RequestEventOf<Type>,
) => CountedRequest;

/** A request closed before its receipt counts from its closing (C1), and its registration with it. */
const countedFromClosing = (r: CountedRequest, closedOn: LocalDate | null): CountedRequest =>
  closedOn === null || (r.receivedOn !== null && r.receivedOn <= closedOn)
    ? r
    : { ...r, trail: datedBack(r.trail, 0, closedOn) };

/**
 * What every event of a request means for the annual tables; a new event type does not compile
 * until somebody has decided whether it counts.
 */
export const steps: {
  readonly [Type in Exclude<RequestEventType, 'RequestRegistered'>]: Step<Type> | 'ignored';
} = {
  ReceiptConfirmed: (r, e) => {
    const { receivedOn } = e.data;
    return noted({ ...r, trail: datedBack(r.trail, 0, receivedOn) }, e, receivedOn, { receivedOn });
  },
  SupplementRequested: (r, e) =>
    noted(r, e, e.data.noticeOn, {
      letters: { ...r.letters, supplement: [...r.letters.supplement, e.data.noticeOn] },
    }),
  // The wrong letter was never sent, so its removal reaches back to the day it claimed.
  SupplementRemoved: (r, e) =>
    noted(r, e, e.data.noticeOn, {
      letters: { ...r.letters, supplement: r.letters.supplement.slice(0, -1) },
    }),
  ReasonsRequested: (r, e) =>
    noted(r, e, e.data.noticeOn, {
      letters: { ...r.letters, reasons: [...r.letters.reasons, e.data.noticeOn] },
    }),
  FeeNoticeIssued: (r, e) => {
    const { feeId: id, noticeReceivedOn: on } = e.data;
    return noted(r, e, on, { letters: { ...r.letters, fee: [...r.letters.fee, { id, on }] } });
  },
  FeeNoticeRemoved: (r, e) => {
    const fee = r.letters.fee.filter(({ id }) => id !== e.data.feeId);
    return noted(r, e, e.data.noticeReceivedOn, { letters: { ...r.letters, fee } });
  },
  DecisionRecorded: (r, e) => {
    const { category, decidedOn } = e.data;
    return noted(r, e, decidedOn, { decision: { category, decidedOn, at: r.trail.length } });
  },
  RequestClosed: (r, e) => {
    const { category, closedOn } = e.data;
    const change = { closing: { category, closedOn, at: r.trail.length } };
    return noted(countedFromClosing(r, closedOn), e, closedOn, change);
  },
  // The wrong closing never counted, so re-opening reaches back to the day it claimed.
  RequestReopened: (r, e) =>
    noted(r, e, r.closing?.closedOn ?? null, { closing: null, decision: null }),
  RequestVoided: (r, e) => {
    const filings = r.cases.map(({ acceptedOn }) => acceptedOn);
    const on = earliest(r.receivedOn, r.closing?.closedOn, ...filings);
    return noted(r, e, on, { voided: true });
  },
  FactCorrected: (r, e) => {
    const correction = corrections[e.data.fact]?.(r, e.data);
    if (correction === undefined) return r;
    const { on, at, change } = correction;
    const mended = noted({ ...r, trail: datedBack(r.trail, at, on) }, e, on, change, at);
    return countedFromClosing(mended, mended.closing?.closedOn ?? null);
  },
  ReviewFiled: (r, e) => filed(r, e, 'review', e.data),
  ReviewDecided: decided,
  LitigationFiled: (r, e) => filed(r, e, e.data.kind, e.data),
  LitigationDecided: decided,

  HandlerAssigned: 'ignored',
  LedgerRowRecorded: 'ignored',
  SupplementReceived: 'ignored',
  SupplementAnswerRemoved: 'ignored',
  SupplementLapsed: 'ignored',
  ConsultationStarted: 'ignored',
  ConsultationReceived: 'ignored',
  ConsultationAnswered: 'ignored',
  ConsultationSilent: 'ignored',
  ConsultationAnswerRemoved: 'ignored',
  ConsultationRemoved: 'ignored',
  ReasonsReceived: 'ignored',
  ReasonsAnswerRemoved: 'ignored',
  DelayedReplyDateSet: 'ignored',
  PeriodExtended: 'ignored',
  ExtensionRemoved: 'ignored',
  FeePaid: 'ignored',
  PaymentRemoved: 'ignored',
  FeeLapsed: 'ignored',
  ApprovalRequested: 'ignored',
  ApprovalReturned: 'ignored',
  SubmissionWithdrawn: 'ignored',
  ApprovalGranted: 'ignored',
  ReplyDispatched: 'ignored',
  ReplyDelivered: 'ignored',
  DeliveryRemoved: 'ignored',
  RequestWithdrawn: 'ignored',
  RequestArchived: 'ignored',
  ReAnswerOrdered: 'ignored',
  // A re-answer after 复议 or 诉讼 does not count again in section three.
  ReAnswerGiven: 'ignored',
  PersonalFactCorrected: 'ignored',
  RequestSplit: 'ignored',
  AttachmentAdded: 'ignored',
  AttachmentRemoved: 'ignored',
};
