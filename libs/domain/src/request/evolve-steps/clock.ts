import type { clockEvents } from '../events/clock.js';
import { patch, patchLast, type StepsFor, unchanged } from './step.js';

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
  ConsultationAnswered: (r, { consultationId, answeredOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { answeredOn }),
  }),
  ConsultationSilent: (r, { consultationId, expiredOn }) => ({
    ...r,
    consultations: patch(r.consultations, consultationId, { silentOn: expiredOn }),
  }),
  ConsultationRemoved: (r, { consultationId }) => ({
    ...r,
    consultations: r.consultations.filter(({ id }) => id !== consultationId),
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
  FeeLapsed: unchanged,
  FeeNoticeRemoved: (r, { feeId }) => ({ ...r, fees: r.fees.filter(({ id }) => id !== feeId) }),
};
