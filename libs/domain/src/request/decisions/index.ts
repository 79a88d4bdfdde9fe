import { addAttachment } from './add-attachment.js';
import { answerConsultation } from './answer-consultation.js';
import { archiveRequest } from './archive-request.js';
import { assignHandler } from './assign-handler.js';
import { closeOtherwise } from './close-otherwise.js';
import { confirmConsultationReceipt } from './confirm-consultation-receipt.js';
import { confirmReceipt } from './confirm-receipt.js';
import { correctFact } from './correct-fact.js';
import { correctPersonalFact } from './correct-personal-fact.js';
import { decideLitigation } from './decide-litigation.js';
import { decideReview } from './decide-review.js';
import { dispatchReply } from './dispatch-reply.js';
import { extendPeriod } from './extend-period.js';
import { fileLitigation } from './file-litigation.js';
import { fileReview } from './file-review.js';
import { giveReAnswer } from './give-re-answer.js';
import { grantApproval } from './grant-approval.js';
import { importRequest } from './import-request.js';
import { issueFeeNotice } from './issue-fee-notice.js';
import { lapsePayment } from './lapse-payment.js';
import { lapseSupplement } from './lapse-supplement.js';
import { openPlaceholder } from './open-placeholder.js';
import { orderReAnswer } from './order-re-answer.js';
import { receiveReasons } from './receive-reasons.js';
import { receiveSupplement } from './receive-supplement.js';
import { recordDecision } from './record-decision.js';
import { recordDelivery } from './record-delivery.js';
import { recordPayment } from './record-payment.js';
import { recordSilence } from './record-silence.js';
import { registerRequest } from './register-request.js';
import { removeAttachment } from './remove-attachment.js';
import { removeConsultation } from './remove-consultation.js';
import { removeConsultationAnswer } from './remove-consultation-answer.js';
import { removeDelivery } from './remove-delivery.js';
import { removeExtension } from './remove-extension.js';
import { removeFeeNotice } from './remove-fee-notice.js';
import { removePayment } from './remove-payment.js';
import { removeReasonsAnswer } from './remove-reasons-answer.js';
import { removeSupplement } from './remove-supplement.js';
import { removeSupplementAnswer } from './remove-supplement-answer.js';
import { reopenRequest } from './reopen-request.js';
import { requestReasons } from './request-reasons.js';
import { requestSupplement } from './request-supplement.js';
import { returnSubmission } from './return-submission.js';
import { setDelayedDate } from './set-delayed-date.js';
import { splitRequest } from './split-request.js';
import { startConsultation } from './start-consultation.js';
import { submitForApproval } from './submit-for-approval.js';
import { voidRequest } from './void-request.js';
import { withdrawRequest } from './withdraw-request.js';
import { withdrawSubmission } from './withdraw-submission.js';

/** Verbs on a request that stands in the log: each is a route, a command and a file of the same name. */
export const requestVerbs = [
  confirmReceipt,
  assignHandler,
  requestSupplement,
  receiveSupplement,
  removeSupplementAnswer,
  lapseSupplement,
  removeSupplement,
  startConsultation,
  confirmConsultationReceipt,
  answerConsultation,
  recordSilence,
  removeConsultationAnswer,
  removeConsultation,
  requestReasons,
  receiveReasons,
  removeReasonsAnswer,
  setDelayedDate,
  extendPeriod,
  removeExtension,
  issueFeeNotice,
  recordPayment,
  removePayment,
  lapsePayment,
  removeFeeNotice,
  submitForApproval,
  withdrawSubmission,
  returnSubmission,
  grantApproval,
  recordDecision,
  dispatchReply,
  recordDelivery,
  removeDelivery,
  withdrawRequest,
  closeOtherwise,
  archiveRequest,
  reopenRequest,
  fileReview,
  decideReview,
  fileLitigation,
  decideLitigation,
  orderReAnswer,
  giveReAnswer,
  correctFact,
  voidRequest,
] as const;

/** Decisions whose body the shell completes: a number, an id, or what only the vault can open. */
export const shellDecisions = [
  registerRequest,
  importRequest,
  openPlaceholder,
  splitRequest,
  correctPersonalFact,
  addAttachment,
  removeAttachment,
] as const;

type AnyDecision = (typeof requestVerbs)[number] | (typeof shellDecisions)[number];
type Refusal<Decision> = Extract<Decision, { accepted: false }>;

export type RequestVerbName = (typeof requestVerbs)[number]['name'];
/** Every code with which an order about a request can be rejected. */
export type RequestRejectionCode = Refusal<ReturnType<AnyDecision['decide']>>['rejection']['code'];
