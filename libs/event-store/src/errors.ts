import type { ExpectedRevision } from './types.js';

/** Base of every failure this lib names; `retryable` says whether the same call may be repeated. */
export abstract class EventStoreError extends Error {
  readonly retryable: boolean = false;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The stream does not end where the writer thought; `actual` is its last revision, null for none. */
export class WrongExpectedRevision extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: bigint | null,
  ) {
    super(`stream ${stream}: expected ${expected}, it is at ${actual ?? 'no-stream'}`);
  }
}

/** Some of the ids are in the log already, or all are but elsewhere or in another order. */
export class DuplicateEventId extends EventStoreError {
  constructor(
    readonly stream: string,
    readonly ids: readonly string[],
  ) {
    super(`stream ${stream}: ids of this append are in the log already, but not as this append`);
  }
}

/** The connection was lost after sending: repeat with the same ids and the same expected revision. */
export class OutcomeUnknown extends EventStoreError {
  override readonly retryable = true;

  constructor(
    readonly stream: string,
    cause: unknown,
  ) {
    super(`stream ${stream}: whether the append was stored is not known`, { cause });
  }
}

/** The store cannot be reached; nothing was written by this call. */
export class StoreUnavailable extends EventStoreError {
  override readonly retryable: boolean = true;

  constructor(cause: unknown) {
    super('the event store cannot be reached', { cause });
  }
}

/** The store was silent, and this process is about to end: whoever asks again asks another one. */
export class StoreLeft extends StoreUnavailable {
  override readonly retryable = false;
}

/** Lock timeout, deadlock or the like: the store rolled back, nothing was written. */
export class StoreBusy extends EventStoreError {
  override readonly retryable = true;

  constructor(cause: unknown) {
    super('the event store was busy and wrote nothing', { cause });
  }
}

/** The store knows us not, or will not do this however often it is asked; `reason` says which. */
export class StoreRefused extends EventStoreError {
  constructor(
    readonly reason:
      | 'access-denied'
      | 'stream-deleted'
      | 'stream-truncated'
      | 'append-too-large'
      | 'no-positions',
    cause: unknown,
  ) {
    super(`the event store refused: ${reason}`, { cause });
  }
}

/** A connection string that cannot be used; it is not repeated here, since a password stands in it. */
export class InvalidAddress extends EventStoreError {
  constructor(readonly reason: 'not-an-address' | 'no-user') {
    super(`the address of the event store cannot be used: ${reason}`);
  }
}

/** An append that no store could take: no events, an id that is no UUID, a nameless stream. */
export class InvalidAppend extends EventStoreError {}

/** A value that JSON cannot carry there and back, such as NaN; `path` says where. */
export class UnstorableValue extends EventStoreError {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

/** Text with NUL or a lone surrogate, which neither jsonb nor RFC 8785 takes. */
export class UnstorableText extends UnstorableValue {}

/** An event type no schema is known for; whoever counts must stop here. */
export class UnknownEventType extends EventStoreError {
  constructor(readonly type: string) {
    super(`no schema is known for events of type ${type}`);
  }
}

/** An event of a version this release has no way to read. */
export class UnknownEventVersion extends EventStoreError {
  constructor(
    readonly type: string,
    readonly schemaVersion: number,
  ) {
    super(`events of type ${type} in version ${schemaVersion} cannot be read by this release`);
  }
}
