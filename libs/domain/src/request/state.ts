import type { LocalDate } from '@tracker/statute';
import type { Origin } from './events/registration.js';
import type {
  CaseResult,
  ClosingGround,
  DeliveryMethod,
  LitigationKind,
  Opinion,
  Reason,
} from './vocabulary.js';

export type Supplement = {
  readonly noticeOn: LocalDate;
  readonly periodEndsOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
};
export type Consultation = {
  readonly id: string;
  readonly kind: 'third-party' | 'organ';
  readonly sentOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly answeredOn: LocalDate | null;
  /** What the answer says; absent where it was not recorded. */
  readonly opinion?: Opinion;
  readonly silentOn: LocalDate | null;
};
export type FeeNotice = {
  readonly id: string;
  readonly noticeReceivedOn: LocalDate;
  readonly amount: number | null;
  readonly paidOn: LocalDate | null;
};
export type ReviewCase = {
  readonly id: string;
  readonly acceptedOn: LocalDate;
  readonly result: CaseResult | null;
  readonly concludedOn: LocalDate | null;
};
export type LitigationCase = ReviewCase & { readonly kind: LitigationKind };
export type Decision = {
  readonly category: string;
  readonly reasons: readonly Reason[];
  readonly decidedOn: LocalDate;
};
export type Reply = {
  readonly method: DeliveryMethod | null;
  readonly dispatchedOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
  readonly letterNumber: string | null;
  readonly letterOn: LocalDate | null;
};
export type Approval = {
  readonly subject: 'decision' | 'extension';
  readonly status: 'requested' | 'returned' | 'granted';
  /** Absent where the submission was recorded before this was kept. */
  readonly submittedBy?: string;
  /** What stood before it, while it is undecided: a submission that is withdrawn leaves that behind. */
  readonly before?: Omit<Approval, 'before'>;
};
export type Closing = {
  readonly closedOn: LocalDate;
  readonly ground: ClosingGround;
  readonly category: string;
};

export type Life = 'awaiting-confirmation' | 'open' | 'closed' | 'voided';

/** Everything a decision or a read model may read of one request. Personal fields are not part of it. */
export type KnownRequest = {
  readonly life: Life;
  readonly organ: string;
  readonly number: string;
  readonly origin: Origin;
  readonly applicantId: string | null;
  readonly applicantType: string;
  readonly channel: string;
  readonly submittedOn: LocalDate | null;
  readonly signedOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly registeredOn: LocalDate;
  readonly receivedOn: LocalDate | null;
  readonly receiptRule: string;
  readonly unit: string | null;
  readonly handler: string | null;
  readonly supplements: readonly Supplement[];
  readonly consultations: readonly Consultation[];
  readonly reasonsNoticeOn: LocalDate | null;
  readonly reasonsReceivedOn: LocalDate | null;
  readonly delayedReplyOn: LocalDate | null;
  readonly extensions: readonly { readonly noticeOn: LocalDate; readonly workingDays: number }[];
  readonly fees: readonly FeeNotice[];
  readonly approval: Approval | null;
  /** The last submission, where it was withdrawn: whoever still wants to decide on it is told. */
  readonly submissionWithdrawn?: { readonly on: LocalDate; readonly by: string };
  readonly decision: Decision | null;
  readonly reply: Reply | null;
  readonly closing: Closing | null;
  readonly archiveNumber: string | null;
  readonly reviews: readonly ReviewCase[];
  readonly litigations: readonly LitigationCase[];
  readonly reAnswers: readonly {
    readonly caseId: string;
    readonly orderedOn: LocalDate;
    readonly dueOn: LocalDate;
    readonly answeredOn: LocalDate | null;
  }[];
  readonly splitInto: readonly string[];
  /** Ids of the files that are there, in the order in which they came. */
  readonly attachments: readonly string[];
};

export type RequestState = { readonly life: 'unknown' } | KnownRequest;

export const unknownRequest: RequestState = { life: 'unknown' };
