import {
  closedAtAfter,
  evolveRequest,
  foldRequest,
  type KnownRequest,
  type RequestEvent,
  type RequestState,
  requestStream,
} from '@tracker/domain';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import { trackerCodec } from '../log/codec.js';
import { landedBefore } from '../log/order.js';
import { refuseStale } from '../log/refuse-stale.js';
import { withRetries } from '../log/with-retries.js';

const remembered = 10_000;

export type FoundRequest = {
  readonly request: KnownRequest;
  readonly revision: bigint;
  /** Position of its closing, null while it is not closed: what is announced later does not move it. */
  readonly closedAt: bigint | null;
};

/** Requests as the log has them right now, for whoever must not wait for a projection. */
export class RequestReader {
  private readonly organs = new Map<string, string>();

  constructor(private readonly store: EventStore) {}

  /** Every event of a request, oldest first; empty when there is none. */
  history(requestId: string): Promise<readonly RecordedEvent[]> {
    return withRetries(() => this.store.readStream(requestStream(requestId)));
  }

  /** The request as it stands; null when nobody registered it. */
  async find(requestId: string): Promise<FoundRequest | null> {
    const history = await this.history(requestId);
    const state = folded(history);
    const revision = history.at(-1)?.revision;
    return state.life === 'unknown' || revision === undefined
      ? null
      : { request: state, revision, closedAt: closingIn(history) };
  }

  /**
   * The state before an order is given, and whether this very order landed before. Throws
   * StaleRevision when the caller has seen another revision.
   */
  async standing(
    requestId: string,
    commandId: string,
    expectedRevision?: bigint,
  ): Promise<{ readonly state: RequestState; readonly landed: boolean }> {
    const history = await this.history(requestId);
    const landed = landedBefore(history, commandId) !== null;
    if (!landed) refuseStale(expectedRevision, history);
    return { state: folded(history), landed };
  }

  /** The state as the log had it up to a position; `unknown` before its registration. */
  async stateAt(requestId: string, position: bigint): Promise<RequestState> {
    const history = await this.history(requestId);
    return folded(history.filter((event) => event.position <= position));
  }

  /** The organ of a request, which never changes; null when there is no such request. */
  async organOf(requestId: string): Promise<string | null> {
    const known = this.organs.get(requestId);
    if (known) return known;
    const [first] = await withRetries(() =>
      this.store.readStream(requestStream(requestId), { maxCount: 1 }),
    );
    if (!first) return null;
    if (this.organs.size >= remembered) this.organs.clear();
    const organ = String(first.data.organ);
    this.organs.set(requestId, organ);
    return organ;
  }
}

const folded = (history: readonly RecordedEvent[]): RequestState =>
  foldRequest(history.map((event) => trackerCodec.decode(event) as unknown as RequestEvent));

const closingIn = (history: readonly RecordedEvent[]): bigint | null => {
  let closedAt: bigint | null = null;
  let state: RequestState = { life: 'unknown' };
  for (const event of history) {
    const after = evolveRequest(state, trackerCodec.decode(event) as unknown as RequestEvent);
    if (after.life === 'unknown') continue;
    closedAt = closedAtAfter(
      closedAt,
      state.life === 'unknown' ? null : state,
      after,
      event.position,
    );
    state = after;
  }
  return closedAt;
};
