import { z } from 'zod';
import { localDate, personal, uuid } from '../../kernel/text.js';
import { consultationKind, feeScale, opinion } from '../vocabulary.js';

/** What moves, pauses or restarts the clock (条例 30, 32–35, 42). */
export const clockEvents = {
  SupplementRequested: z.object({
    noticeOn: localDate,
    /** Last day of the period told to the applicant; absent where an imported ledger names none. */
    periodEndsOn: localDate.nullable(),
    letterNumber: z.string().optional(),
    what: personal.optional(),
  }),
  SupplementReceived: z.object({ receivedOn: localDate, note: personal.optional() }),
  /** No answer came after all: the period is as if it had never begun anew. */
  SupplementAnswerRemoved: z.object({ receivedOn: localDate, why: personal }),
  SupplementLapsed: z.object({ periodEndedOn: localDate }),
  SupplementRemoved: z.object({ noticeOn: localDate, why: personal }),
  ConsultationStarted: z.object({
    consultationId: uuid,
    kind: consultationKind,
    sentOn: localDate,
    receivedOn: localDate.optional(),
    party: personal.optional(),
    letterNumber: z.string().optional(),
  }),
  ConsultationReceived: z.object({ consultationId: uuid, receivedOn: localDate }),
  ConsultationAnswered: z.object({
    consultationId: uuid,
    answeredOn: localDate,
    opinion: opinion.optional(),
    note: personal.optional(),
  }),
  ConsultationSilent: z.object({
    consultationId: uuid,
    expiredOn: localDate,
    /** 条例 32: the organ decides; 条例 34: 视为同意公开. */
    consequence: z.enum(['organ-decides', 'deemed-consent']),
  }),
  /** The answer, or the silence, that was recorded is not so: the consultation is open again. */
  ConsultationAnswerRemoved: z.object({
    consultationId: uuid,
    answeredOn: localDate.optional(),
    expiredOn: localDate.optional(),
    why: personal,
  }),
  ConsultationRemoved: z.object({ consultationId: uuid, sentOn: localDate, why: personal }),
  ReasonsRequested: z.object({
    noticeOn: localDate,
    letterNumber: z.string().optional(),
    note: personal.optional(),
  }),
  ReasonsReceived: z.object({
    receivedOn: localDate,
    reasonable: z.boolean(),
    note: personal.optional(),
  }),
  ReasonsAnswerRemoved: z.object({ receivedOn: localDate, why: personal }),
  DelayedReplyDateSet: z.object({
    noticeOn: localDate.optional(),
    replyOn: localDate,
    why: personal.optional(),
  }),
  PeriodExtended: z.object({
    noticeOn: localDate,
    workingDays: z.number().int(),
    approvedBy: z.string().optional(),
    letterNumber: z.string().optional(),
    why: personal.optional(),
  }),
  ExtensionRemoved: z.object({ noticeOn: localDate, why: personal }),
  FeeNoticeIssued: z.object({
    feeId: uuid,
    issuedOn: localDate.optional(),
    noticeReceivedOn: localDate,
    scale: feeScale.nullable(),
    quantity: z.number().int().optional(),
    amount: z.number().nonnegative().nullable(),
    letterNumber: z.string().optional(),
  }),
  FeePaid: z.object({ feeId: uuid, paidOn: localDate }),
  PaymentRemoved: z.object({ feeId: uuid, paidOn: localDate, why: personal }),
  FeeLapsed: z.object({ feeId: uuid, periodEndedOn: localDate }),
  FeeNoticeRemoved: z.object({ feeId: uuid, noticeReceivedOn: localDate, why: personal }),
};
