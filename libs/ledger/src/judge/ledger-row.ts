import type { ApplicantTypeCode, ChannelCode, LedgerResult, LocalDate } from '@tracker/statute';
import type { LedgerColumnName } from '../columns/ledger-columns.js';
import type { CaseResultCode, LitigationKindCode } from './choices.js';

type MaybeDate = LocalDate | null;
type MaybeText = string | null;

/** Canonical texts of the known columns of a row; blank cells are left out. */
export type LedgerCells = Partial<Readonly<Record<LedgerColumnName, string>>>;

export type LedgerSupplement = {
  readonly noticeOn: LocalDate;
  readonly periodEndsOn: MaybeDate;
  readonly receivedOn: MaybeDate;
};

export type LedgerConsultation = {
  readonly sentOn: LocalDate;
  readonly receivedOn: MaybeDate;
  readonly answeredOn: MaybeDate;
  readonly party: MaybeText;
};

/** `amount` in 元. */
export type LedgerFee = {
  readonly noticeReceivedOn: LocalDate;
  readonly amount: number | null;
  readonly paidOn: MaybeDate;
};

/** The case was decided (`result` and `concludedOn`) or still runs (neither). */
export type LedgerReview = {
  readonly acceptedOn: LocalDate;
  readonly result: CaseResultCode | null;
  readonly concludedOn: MaybeDate;
};

export type LedgerLitigation = LedgerReview & { readonly kind: LitigationKindCode };

/** Columns that offices keep besides those of the import format; null where blank. */
export type LedgerExtra = {
  readonly mailNumber: MaybeText;
  /** Null too where the cell is no date; its text stays in `cells`. */
  readonly submittedOn: MaybeDate;
  readonly idType: MaybeText;
  readonly contactPerson: MaybeText;
  readonly form: MaybeText;
  readonly delivery: MaybeText;
  readonly feeScale: MaybeText;
  readonly unit: MaybeText;
  readonly handler: MaybeText;
  readonly legalBasis: MaybeText;
  readonly deliveryMethod: MaybeText;
  readonly deliveredOn: MaybeDate;
  readonly archiveNumber: MaybeText;
};

/** One request of a ledger without fault. A part is null where its first date is missing. */
export type LedgerRow = {
  readonly row: number;
  readonly number: string;
  readonly receivedOn: LocalDate;
  readonly channel: ChannelCode;
  readonly applicantType: ApplicantTypeCode;
  readonly applicantName: MaybeText;
  readonly idNumber: MaybeText;
  readonly phone: MaybeText;
  readonly email: MaybeText;
  readonly address: MaybeText;
  readonly description: MaybeText;
  readonly supplement: LedgerSupplement | null;
  readonly consultation: LedgerConsultation | null;
  readonly reasonsNoticeOn: MaybeDate;
  readonly delayedReplyOn: MaybeDate;
  readonly extension: { readonly noticeOn: LocalDate; readonly workingDays: number } | null;
  readonly fee: LedgerFee | null;
  /** Null = still open; then `closedOn` is null too. */
  readonly result: LedgerResult | null;
  readonly closedOn: MaybeDate;
  readonly letterNumber: MaybeText;
  readonly letterOn: MaybeDate;
  readonly review: LedgerReview | null;
  readonly litigation: LedgerLitigation | null;
  readonly remark: MaybeText;
  readonly extra: LedgerExtra;
  /** Cells of columns the format does not know. */
  readonly unknown: Readonly<Record<string, string>>;
  readonly cells: LedgerCells;
};
