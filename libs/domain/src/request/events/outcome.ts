import { z } from 'zod';
import { localDate, personal } from '../../kernel/text.js';
import { closingGround, deliveryMethod, reason } from '../vocabulary.js';

/** 审核, decision, reply, delivery, closing, archive (条例 36–40, 45). */
export const outcomeEvents = {
  ApprovalRequested: z.object({
    subject: z.enum(['decision', 'extension']),
    submittedOn: localDate,
    /** Who submitted, as orders name people; absent before it was kept. */
    submittedBy: z.string().optional(),
    note: personal.optional(),
  }),
  ApprovalReturned: z.object({ returnedOn: localDate, why: personal }),
  /** Taken back by those who submitted it, before the head decided. */
  SubmissionWithdrawn: z.object({
    withdrawnOn: localDate,
    withdrawnBy: z.string(),
    why: personal.optional(),
  }),
  ApprovalGranted: z.object({ grantedOn: localDate, note: personal.optional() }),
  /** Exactly one statistical category counts; a letter may hold any number of reasons. */
  DecisionRecorded: z.object({
    category: z.string(),
    reasons: z.array(reason),
    decidedOn: localDate,
    /** The legal desk's own words on the decision. */
    note: personal.optional(),
    /** Name and contact of the right organ where it is not this one's (条例 36(5)). */
    rightOrgan: z.string().optional(),
  }),
  ReplyDispatched: z.object({
    method: deliveryMethod.nullable(),
    /** Handed to the post, sent electronically, or handed over; null where a ledger names only the letter. */
    dispatchedOn: localDate.nullable(),
    letterNumber: z.string().optional(),
    letterOn: localDate.optional(),
    mailNumber: personal.optional(),
  }),
  /** The applicant's own receipt date: the remedies run from it. */
  ReplyDelivered: z.object({ deliveredOn: localDate }),
  /** Nobody signed for it after all. */
  DeliveryRemoved: z.object({ deliveredOn: localDate, why: personal }),
  RequestWithdrawn: z.object({ withdrawnOn: localDate, why: personal.optional() }),
  RequestClosed: z.object({
    closedOn: localDate,
    ground: closingGround,
    category: z.string(),
    why: personal.optional(),
  }),
  RequestReopened: z.object({ reopenedOn: localDate, why: personal }),
  RequestArchived: z.object({ archivedOn: localDate, archiveNumber: z.string() }),
};
