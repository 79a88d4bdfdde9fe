import type { CaseResult } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { EventRef } from './event-ref.js';

/** The three blocks of section four. */
export type CaseBlock = 'review' | 'direct' | 'after-review';

/** One outcome of a case; `at` is the place of its event in the trail, null where only a correction tells it. */
export type CountedResult = {
  readonly result: CaseResult | null;
  readonly concludedOn: LocalDate | null;
  readonly at: number | null;
};

/** 行政复议 or 行政诉讼 against the organ; a suit has one result per instance. */
export type CountedCase = {
  readonly caseId: string;
  readonly block: CaseBlock;
  readonly acceptedOn: LocalDate;
  readonly filedAt: number;
  readonly results: readonly CountedResult[];
};

/** Letters that some result rows presuppose (C13), by the day of notice. */
export type CountedLetters = {
  readonly supplement: readonly LocalDate[];
  readonly fee: readonly { readonly id: string; readonly on: LocalDate }[];
  readonly reasons: readonly LocalDate[];
};

/** All that counting and the checks read of one request; plain JSON, without personal data. */
export type CountedRequest = {
  readonly requestId: string;
  readonly organ: string;
  readonly number: string;
  readonly origin: string;
  readonly applicantType: string;
  readonly receivedOn: LocalDate | null;
  readonly decision: {
    readonly category: string;
    readonly decidedOn: LocalDate;
    readonly at: number;
  } | null;
  readonly closing: {
    readonly closedOn: LocalDate;
    readonly category: string;
    readonly at: number;
  } | null;
  readonly voided: boolean;
  readonly letters: CountedLetters;
  readonly cases: readonly CountedCase[];
  /** Events in stream order; the first is the registration. `at` elsewhere is an index into it. */
  readonly trail: readonly EventRef[];
};
