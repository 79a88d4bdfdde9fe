import type { LocalDate } from '../dates/local-date.js';

export type DeadlineRule = 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D9';

/** One step of the reckoning: from this day (not counted) to that day, and why. */
export type DeadlineStep = {
  readonly rule: DeadlineRule;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Working days in (from, to]; for periods of natural days too. */
  readonly workingDays: number;
  readonly why: string;
};

export type DeadlineWarning = { readonly rule: DeadlineRule; readonly why: string };

export type Waiting = { readonly for: 'correction' | 'payment'; readonly until: LocalDate };

/** The dates of one request, without the telling. */
export type DeadlineDates = {
  readonly dueOn: LocalDate;
  readonly strictDueOn: LocalDate;
  readonly originalDueOn: LocalDate;
  readonly baseDueOn: LocalDate;
  readonly correctionNoticeDueOn: LocalDate | null;
  readonly waiting: Waiting | null;
  readonly consultations: readonly {
    readonly answerDueOn: LocalDate;
    readonly running: boolean;
  }[];
  readonly fees: readonly { readonly payBy: LocalDate }[];
  readonly remedies: { readonly reviewBy: LocalDate; readonly suitBy: LocalDate } | null;
};

/** The answer of `tracker deadline`. */
export type Deadline = DeadlineDates & {
  /** Whether a date used a day of a year whose notice is not out. */
  readonly provisional: boolean;
  readonly steps: readonly DeadlineStep[];
  readonly warnings: readonly DeadlineWarning[];
};

export type DeadlineOptions = {
  /** false leaves `steps` empty, for bulk projections. */
  readonly explain?: boolean;
};
