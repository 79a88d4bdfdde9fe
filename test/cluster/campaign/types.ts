import type { RecordedEvent } from '@tracker/event-store';

/** What a client knows of its request from what it was told: the cells of its own ledger. */
export type Facts = Readonly<
  Partial<
    Record<
      | 'type'
      | 'receivedOn'
      | 'closedOn'
      | 'category'
      | 'reviewOn'
      | 'reviewResult'
      | 'reviewEndedOn'
      | 'suitOn',
      string
    >
  >
>;

/** One order of a course: what is sent, what must come of it, what the client may then believe. */
export type Step = {
  /** null: the registration. */
  readonly verb: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Types of the events that it leads to; none: it is to be rejected. */
  readonly events: readonly string[];
  readonly facts?: Facts;
  /** `none`: without If-Match; `stale`: with one that is over, which 412 answers. */
  readonly match?: 'none' | 'stale';
  /** Sent to both apis at once, under one key. */
  readonly echo?: boolean;
  /** Another order, sent at the same moment to the other api: exactly one of the two may win. */
  readonly rival?: Readonly<Record<string, unknown>>;
  /** The body wants the id of the review that was filed, which the client reads first. */
  readonly wantsReview?: boolean;
};

/** A request's life as a client will order it, drawn before the first order. */
export type Course = { readonly steps: readonly Step[] };

export type Receipt = {
  readonly requestId: string;
  readonly revision: string;
  readonly position: string;
  /** Of a registration. */
  readonly number?: string;
};

export type Outcome =
  | { readonly kind: 'acknowledged'; readonly receipt: Receipt }
  | { readonly kind: 'rejected'; readonly status: number; readonly code: string };

/** An order that was given, and what became of it in the end. */
export type Given = {
  readonly key: string;
  readonly organ: string;
  readonly verb: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Of the request it was about; null for a registration. */
  readonly requestId: string | null;
  readonly events: readonly string[];
  readonly facts: Facts;
  readonly attempts: number;
  /** null: no answer that settles it came in time. */
  readonly outcome: Outcome | null;
  /** The order of a pair of which exactly one may win. */
  readonly rivalOf?: string;
};

export type LogEvent = Pick<
  RecordedEvent,
  'id' | 'type' | 'stream' | 'revision' | 'position' | 'data' | 'meta'
>;

/** The tables of one organ and year as the command line reports them. */
export type ReportedTable = {
  readonly organ: string;
  readonly year: number;
  readonly sectionThree: readonly (readonly number[])[];
  readonly sectionFour: readonly (readonly number[])[];
};
