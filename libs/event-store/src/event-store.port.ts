import type { AppendResult, ExpectedRevision, NewEvent, RecordedEvent } from './types.js';

export type ReadStreamOptions = {
  /** The first revision returned; by default the first (forwards) or the last (backwards) of the stream. */
  readonly from?: bigint;
  readonly direction?: 'forwards' | 'backwards';
  readonly maxCount?: number;
};

export type ReadAllOptions = {
  /** Events strictly after this position; null reads from the beginning. */
  readonly after: bigint | null;
  readonly maxCount: number;
  readonly streamPrefix?: string;
};

export type SubscribeOptions = {
  readonly after: bigint | null;
  /** Called with one batch at a time, in order; a batch whose promise rejects comes again. */
  onEvents(events: readonly RecordedEvent[]): Promise<void>;
  /** Told of every failure, of the handler or of the store; the subscription goes on by itself. */
  onError?(error: unknown): void;
  /** Reads nothing: `onEvents` gets an empty list whenever something may have been appended. */
  readonly ringOnly?: boolean;
  /** Events per call at most; 500 by default. */
  readonly batch?: number;
  /** How long a silent log is believed before it is asked again, in milliseconds. */
  readonly pollMs?: number;
};

export interface Subscription {
  /** Resolves when no handler runs any more; not to be awaited inside onEvents. */
  stop(): Promise<void>;
}

/** The log: append with an expected revision, read one stream, read all in order, follow. */
export interface EventStore {
  /**
   * Appends all events or none. All ids present in this stream, in this order: the original result,
   * whatever is expected; some present, or elsewhere: DuplicateEventId; else WrongExpectedRevision
   * unless the stream is as expected. After OutcomeUnknown repeat with the same ids.
   */
  append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult>;
  /** The events of one stream by revision; an empty list when there is no such stream. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<readonly RecordedEvent[]>;
  /** One page of all events by position. */
  readAll(options: ReadAllOptions): Promise<readonly RecordedEvent[]>;
  /** The position of the last event, null for an empty log. */
  head(): Promise<bigint | null>;
  /** Catches up, then follows: in order, at least once, resuming by itself after any failure. */
  subscribe(options: SubscribeOptions): Subscription;
  /** Stops the subscriptions and gives back what this store opened itself. */
  close(): Promise<void>;
}
