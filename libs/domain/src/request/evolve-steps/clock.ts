import { approvalAfterChange } from '../correction/fact-path.js';
import type { clockEvents } from '../events/clock.js';
import type { KnownRequest } from '../state.js';
import { patch, patchLast, type StepsFor, unchanged } from './step.js';

/** What the head approved rested on an answer that never came: it has to go there again (条例 45). */
const approvalWithoutAnswer = (request: KnownRequest): KnownRequest['approval'] =>
  request.approval?.status === 'granted' ? approvalAfterChange(request) : request.approval;

/** What moves, pauses or restarts the clock. */
export const clockSteps: StepsFor<typeof clockEvents> = {
  SupplementRequested: (r, { noticeOn, periodEndsOn }) => ({
    ...r,
    supplements: [...r.supplements, { noticeOn, periodEndsOn, receivedOn: null }],
  }),
  SupplementReceived: (r, { receivedOn }) => ({
    ...r,
    supplements: patchLast(r.supplements, { receivedOn }),
  }),
  SupplementAnswerRemoved: (r) => ({
    ...r,
    supplements: patchLast(r.supplements, { receivedOn: null }),
    approval: approvalWithoutAnswer(r),
  }),
  SupplementLapsed: unchanged,
  SupplementRemoved: (r) => ({ ...r, supplements: r.supplements.slice(0, -1) }),
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
  ConsultationAnswered: (r, { consultationId, answeredOn, opinion }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, {
      answeredOn,
      ...(opinion && { opinion }),
    }),
  }),
  ConsultationSilent: (r, { consultationId, expiredOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { silentOn: expiredOn }),
  }),
  ConsultationAnswerRemoved: (r, { consultationId }) => ({
    ...r,
    consultations: r.consultations.map(({ opinion, ...one }) =>
      one.id === consultationId
        ? { ...one, answeredOn: null, silentOn: null }
        : { ...one, ...(opinion && { opinion }) },
    ),
    approval: approvalWithoutAnswer(r),
  }),
  ConsultationRemoved: (r, { consultationId }) => ({
    ...r,
    consultations: r.consultations.filter(({ id }) => id !== consultationId),
  }),
  ReasonsRequested: (r, { noticeOn }) => ({ ...r, reasonsNoticeOn: noticeOn }),
  ReasonsReceived: (r, { receivedOn }) => ({ ...r, reasonsReceivedOn: receivedOn }),
  ReasonsAnswerRemoved: (r) => ({
    ...r,
    reasonsReceivedOn: null,
    approval: approvalWithoutAnswer(r),
  }),
  DelayedReplyDateSet: (r, { replyOn }) => ({ ...r, delayedReplyOn: replyOn }),
  PeriodExtended: (r, { noticeOn, workingDays }) => ({
    ...r,
    extensions: [...r.extensions, { noticeOn, workingDays }],
  }),
  ExtensionRemoved: (r, { noticeOn }) => ({
    ...r,
    extensions: r.extensions.toSpliced(
      r.extensions.findLastIndex((extension) => extension.noticeOn === noticeOn),
      1,
    ),
  }),
  FeeNoticeIssued: (r, { feeId, noticeReceivedOn, amount }) => ({
    ...r,
    fees: [...r.fees, { id: feeId, noticeReceivedOn, amount, paidOn: null }],
  }),
  FeePaid: (r, { feeId, paidOn }) => ({ ...r, fees: patch(r.fees, feeId, { paidOn }) }),
  PaymentRemoved: (r, { feeId }) => ({ ...r, fees: patch(r.fees, feeId, { paidOn: null }) }),
  FeeLapsed: unchanged,
  FeeNoticeRemoved: (r, { feeId }) => ({ ...r, fees: r.fees.filter(({ id }) => id !== feeId) }),
};
