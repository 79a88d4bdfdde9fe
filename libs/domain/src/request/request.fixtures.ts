import { knownCalendar } from '@tracker/statute';
import { specFor } from '@tracker/testing';
import { type DecisionContext, defaultSettings, type OrganSettings } from '../kernel/decision.js';
import type { RequestEvent, RequestEventOf, RequestEventType } from './events/index.js';
import { evolveRequest } from './evolve.js';
import { unknownRequest } from './state.js';

/** Ids by what they name: a decision that makes a new part gives it the id of its name. */
export const ids: Readonly<Record<string, string>> = {
  applicant: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e01',
  consultation: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e02',
  fee: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e03',
  review: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e04',
  litigation: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e05',
  import: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e06',
  other: '0b7c9a1e-4f0d-4d53-9a55-0f6a3c1d2e07',
};
export const idOf = (name: string): string => ids[name] ?? name;

export const organ = 'SHJ';
export const number = '2025-001';

export const contextWith =
  (settings: Partial<OrganSettings>) =>
  (today: string): DecisionContext => ({
    actor: 'user:1',
    today,
    calendar: knownCalendar(),
    settings: { ...defaultSettings, ...settings },
    newId: idOf,
  });

const decider = { initial: unknownRequest, evolve: evolveRequest };

/** `given(…events).on(day).when(verb, body).thenEmits(…)` for requests of an organ with default settings. */
export const { given } = specFor(decider, contextWith({}));
/** The same where the organ lets no reply leave without 审核. */
export const { given: givenApprovalRequired } = specFor(
  decider,
  contextWith({ approvalRequired: true }),
);

type Data<Type extends RequestEventType> = RequestEventOf<Type>['data'];

/** An event of a type whose first data are usual and whose others the caller names. */
const fact =
  <Type extends RequestEventType>(type: Type, usual: Partial<Data<Type>> = {}) =>
  (data: Partial<Data<Type>> = {}) =>
    ({ type, data: { ...usual, ...data } }) as unknown as RequestEvent;

/** Handed in at the desk on a day, or received as `more` says. */
export const received = (
  receivedOn: string | null,
  more: Partial<Data<'RequestRegistered'>> = {},
): RequestEvent =>
  fact('RequestRegistered', {
    organ,
    number,
    origin: 'desk',
    channel: 'in-person',
    applicantId: idOf('applicant'),
    applicantType: 'natural-person',
    receivedOn,
    receiptRule: 'handed-in',
    registeredOn: receivedOn ?? '2025-09-10',
  })(more);

/** Sent in over the internet on a day; no one has confirmed it yet. */
export const awaitingConfirmation = (
  submittedOn: string,
  more: Partial<Data<'RequestRegistered'>> = {},
) => received(null, { channel: 'internet', submittedOn, receiptRule: 'confirmed', ...more });

export const confirmed = (on: string) =>
  fact('ReceiptConfirmed')({ confirmedOn: on, receivedOn: on, receiptRule: 'confirmed' });
export const assigned = fact('HandlerAssigned', { assignedOn: '2025-09-10' });

export const supplementRequested = (noticeOn: string, periodEndsOn: string | null) =>
  fact('SupplementRequested')({ noticeOn, periodEndsOn });
export const supplementReceived = (receivedOn: string) =>
  fact('SupplementReceived')({ receivedOn });
export const supplementLapsed = (periodEndedOn: string) =>
  fact('SupplementLapsed')({ periodEndedOn });

export const consultationStarted = (
  sentOn: string,
  more: Partial<Data<'ConsultationStarted'>> = {},
) =>
  fact('ConsultationStarted', { consultationId: idOf('consultation'), kind: 'third-party' })({
    sentOn,
    ...more,
  });
export const consultationReceived = (receivedOn: string) =>
  fact('ConsultationReceived')({ consultationId: idOf('consultation'), receivedOn });
export const consultationAnswered = (answeredOn: string) =>
  fact('ConsultationAnswered')({ consultationId: idOf('consultation'), answeredOn });
export const consultationSilent = (
  expiredOn: string,
  consequence: Data<'ConsultationSilent'>['consequence'],
) => fact('ConsultationSilent')({ consultationId: idOf('consultation'), expiredOn, consequence });

export const reasonsRequested = (noticeOn: string) => fact('ReasonsRequested')({ noticeOn });
export const reasonsReceived = (receivedOn: string, reasonable: boolean) =>
  fact('ReasonsReceived')({ receivedOn, reasonable });
export const extended = (noticeOn: string, workingDays = 20) =>
  fact('PeriodExtended', { approvedBy: '王主任' })({ noticeOn, workingDays });

export const feeNoticed = (noticeReceivedOn: string) =>
  fact('FeeNoticeIssued', { feeId: idOf('fee'), scale: 'by-pages', quantity: 57, amount: 270 })({
    noticeReceivedOn,
  });
export const feePaid = (paidOn: string) => fact('FeePaid')({ feeId: idOf('fee'), paidOn });
export const feeLapsed = (periodEndedOn: string) =>
  fact('FeeLapsed')({ feeId: idOf('fee'), periodEndedOn });

export const approvalRequested = (
  subject: 'decision' | 'extension' = 'decision',
  submittedBy = 'user:1',
) => fact('ApprovalRequested')({ subject, submittedOn: '2025-09-22', submittedBy });
export const approvalReturned = fact('ApprovalReturned', {
  returnedOn: '2025-09-23',
  why: '补充检索记录',
});
export const submissionWithdrawn = fact('SubmissionWithdrawn', {
  withdrawnOn: '2025-09-23',
  withdrawnBy: 'user:1',
});
export const approvalGranted = fact('ApprovalGranted', { grantedOn: '2025-09-23' });

export const decided = (decidedOn: string, category = 'provided') =>
  fact('DecisionRecorded')({ category, reasons: [], decidedOn });
export const dispatched = (
  dispatchedOn: string | null,
  method: Data<'ReplyDispatched'>['method'] = 'post',
) => fact('ReplyDispatched')({ dispatchedOn, method });
export const delivered = (deliveredOn: string) => fact('ReplyDelivered')({ deliveredOn });
export const closed = (
  closedOn: string,
  ground: Data<'RequestClosed'>['ground'] = 'reply-delivered',
  category = 'provided',
) => fact('RequestClosed')({ closedOn, ground, category });
export const archived = (archivedOn: string) =>
  fact('RequestArchived')({ archivedOn, archiveNumber: '档2025-17' });
export const voided = fact('RequestVoided', { voidedOn: '2025-09-12', why: '重复录入' });

export const reviewFiled = (acceptedOn: string) =>
  fact('ReviewFiled')({ caseId: idOf('review'), acceptedOn });
export const reviewDecided = (concludedOn: string, result: Data<'ReviewDecided'>['result']) =>
  fact('ReviewDecided')({ caseId: idOf('review'), result, concludedOn });
export const litigationFiled = (
  acceptedOn: string,
  kind: Data<'LitigationFiled'>['kind'] = 'direct',
) => fact('LitigationFiled')({ caseId: idOf('litigation'), kind, acceptedOn });
export const litigationDecided = (
  concludedOn: string,
  result: Data<'LitigationDecided'>['result'] = 'upheld',
) =>
  fact('LitigationDecided')({ caseId: idOf('litigation'), result, concludedOn, instance: 'first' });
export const reAnswerOrdered = (orderedOn: string, dueOn: string) =>
  fact('ReAnswerOrdered')({ caseId: idOf('review'), orderedOn, dueOn });
export const reAnswerGiven = (answeredOn: string) =>
  fact('ReAnswerGiven')({
    caseId: idOf('review'),
    category: 'provided',
    reasons: [],
    method: 'post',
    answeredOn,
  });

export const factCorrected = (
  data: Pick<Data<'FactCorrected'>, 'fact' | 'was' | 'is'> & Partial<Data<'FactCorrected'>>,
) => fact('FactCorrected', { why: '录入有误', correctedOn: '2025-12-01' })(data);

/** A request answered by post: received 09-10, decided and sent 09-24. */
export const answered = [
  received('2025-09-10'),
  decided('2025-09-24'),
  dispatched('2025-09-24'),
  closed('2025-09-24'),
] as const;
/** Answered, then taken to 行政复议 on 11-03. */
export const underReview = [...answered, reviewFiled('2025-11-03')] as const;
