import type { Rejection } from '@tracker/domain';
import type { RecordedEvent } from '@tracker/event-store';

/** The decider said no: a code and facts, worded at the edge. */
export class OrderRejected extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}

/** The request moved on since the revision the caller has seen; `since` is what happened. */
export class StaleRevision extends Error {
  constructor(
    readonly expected: bigint,
    readonly actual: bigint,
    readonly since: readonly RecordedEvent[],
  ) {
    super(`expected revision ${expected}, it is at ${actual}`);
  }
}
