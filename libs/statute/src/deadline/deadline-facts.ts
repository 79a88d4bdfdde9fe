import type { LocalDate } from '../dates/local-date.js';

/** A 补正告知书: when told, the last day of its period, when the corrected request came in. */
export type CorrectionFact = {
  readonly id?: string;
  readonly noticeOn: LocalDate;
  readonly periodEndsOn: LocalDate;
  readonly receivedOn?: LocalDate | null;
};

/** A letter that asks a third party (条例第三十二条) or another organ (条例第三十四条). */
export type ConsultationFact = {
  readonly id?: string;
  readonly kind: 'third-party' | 'organ';
  readonly sentOn: LocalDate;
  /** When the one asked received it; missing = the day it was sent. */
  readonly receivedOn?: LocalDate | null;
  readonly answeredOn?: LocalDate | null;
};

/** A 收费通知书: when the applicant received it, when it was paid. */
export type FeeFact = {
  readonly id?: string;
  readonly noticeReceivedOn: LocalDate;
  readonly paidOn?: LocalDate | null;
};

/** An extension told to the applicant; `workingDays` from 1 to 20. */
export type ExtensionFact = {
  readonly id?: string;
  readonly noticeOn: LocalDate;
  readonly workingDays: number;
};

/** All that moves the clock of one request. `asOf` absent = everything known and nothing over. */
export type DeadlineFacts = {
  readonly receivedOn: LocalDate;
  readonly asOf?: LocalDate | null;
  readonly corrections?: readonly CorrectionFact[];
  readonly consultations?: readonly ConsultationFact[];
  readonly fees?: readonly FeeFact[];
  readonly extension?: ExtensionFact | null;
  /** Of periods before a restart, oldest first: they moved the due dates by which their days were judged. */
  readonly earlierExtensions?: readonly ExtensionFact[];
  readonly replyReceivedOn?: LocalDate | null;
};
