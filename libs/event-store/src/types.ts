/** Anything JSON can carry; no undefined, no NaN, no dates. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

/** KurrentDB's semantics: the stream must not exist, must exist, or must end at exactly this revision. */
export type ExpectedRevision = 'no-stream' | 'stream-exists' | bigint;

export type NewEvent = {
  /** A UUID made by the client from the command, so that the same command twice is one event. */
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly meta: JsonObject;
};

export type RecordedEvent = NewEvent & {
  readonly stream: string;
  /** Counts from 0 in each stream, without gaps. */
  readonly revision: bigint;
  /** The place in the total order of all events; opaque, only ever compared. */
  readonly position: bigint;
  /** ISO instant in UTC with milliseconds, set by the store. */
  readonly recordedAt: string;
};

/** Revision and position of the last event of the append. */
export type AppendResult = {
  readonly revision: bigint;
  readonly position: bigint;
  /** True when all ids stood in the stream before, so nothing was written by this call. */
  readonly alreadyAppended: boolean;
};
