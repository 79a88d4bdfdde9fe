import { approvalAfterChange, withStatus } from '../correction/fact-path.js';
import type { outcomeEvents } from '../events/outcome.js';
import { type StepsFor, unchanged } from './step.js';

/** 审核, decision, reply, closing and archive. */
export const outcomeSteps: StepsFor<typeof outcomeEvents> = {
  ApprovalRequested: ({ submissionWithdrawn: _past, ...r }, { subject, submittedBy }) => ({
    ...r,
    approval: {
      subject,
      status: 'requested',
      ...(submittedBy && { submittedBy }),
      ...(r.approval && { before: withStatus(r.approval, r.approval.status) }),
    },
  }),
  ApprovalReturned: (r) => ({ ...r, approval: r.approval && withStatus(r.approval, 'returned') }),
  SubmissionWithdrawn: (r, { withdrawnOn, withdrawnBy }) => ({
    ...r,
    approval: r.approval?.before ?? null,
    submissionWithdrawn: { on: withdrawnOn, by: withdrawnBy },
  }),
  ApprovalGranted: (r) => ({ ...r, approval: r.approval && withStatus(r.approval, 'granted') }),
  DecisionRecorded: (r, { category, reasons, decidedOn }) => ({
    ...r,
    decision: { category, reasons, decidedOn },
    approval: approvalAfterChange(r),
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
  DeliveryRemoved: (r) => ({ ...r, reply: r.reply && { ...r.reply, deliveredOn: null } }),
  RequestWithdrawn: unchanged,
  RequestClosed: (r, { closedOn, ground, category }) => ({
    ...r,
    life: 'closed',
    closing: { closedOn, ground, category },
  }),
  RequestReopened: (r) => ({
    ...r,
    life: 'open',
    closing: null,
    decision: null,
    reply: null,
    approval: null,
    archiveNumber: null,
  }),
  RequestArchived: (r, { archiveNumber }) => ({ ...r, archiveNumber }),
};
