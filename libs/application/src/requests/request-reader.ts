import {
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

/** Requests as the log has them right now, for whoever must not wait for a projection. */
export class RequestReader {
  private readonly organs = new Map<string, string>();

  constructor(private readonly store: EventStore) {}

  /** Every event of a request, oldest first; empty when there is none. */
  history(requestId: string): Promise<readonly RecordedEvent[]> {
    return withRetries(() => this.store.readStream(requestStream(requestId)));
  }

  /** The request as it stands, with its revision; null when nobody registered it. */
  async find(
    requestId: string,
  ): Promise<{ readonly request: KnownRequest; readonly revision: bigint } | null> {
    const history = await this.history(requestId);
    const state = folded(history);
    const revision = history.at(-1)?.revision;
    return state.life === 'unknown' || revision === undefined ? null : { request: state, revision };
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
