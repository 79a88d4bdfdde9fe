import { type OrganEvent, organStream, reject } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { trackerCodec } from '../log/codec.js';
import { OrderRejected } from '../log/errors.js';
import { withRetries } from '../log/with-retries.js';
import { evolveOrgan, type KnownOrgan, type OrganState } from './organ-state.js';

const believedMs = 1000;

/** Organs as the log has them; a known one is believed for a second, so that orders need not reread it. */
export class OrganDirectory {
  private readonly known = new Map<
    string,
    { readonly organ: KnownOrgan; readonly until: number }
  >();

  constructor(private readonly store: EventStore) {}

  /** The organ's state; `known: false` for a code nobody created. */
  async find(organ: string): Promise<OrganState> {
    const history = await withRetries(() => this.store.readStream(organStream(organ)));
    return history
      .map((event) => trackerCodec.decode(event) as unknown as OrganEvent)
      .reduce(evolveOrgan, { known: false } as OrganState);
  }

  /** The organ, or OrderRejected `organ-unknown`. */
  async get(organ: string): Promise<KnownOrgan> {
    const believed = this.known.get(organ);
    if (believed && believed.until > performance.now()) return believed.organ;
    const state = await this.find(organ);
    if (!state.known) throw new OrderRejected(reject('organ-unknown', { organ }).rejection);
    this.known.set(organ, { organ: state, until: performance.now() + believedMs });
    return state;
  }

  /**
   * The organ and those it stands under, the nearest first. Two who place organs under each other in
   * the same moment on two machines could make a ring: it is walked once.
   */
  async lineOf(organ: string): Promise<readonly string[]> {
    const line: string[] = [];
    for (let at: string | null = organ; at !== null && !line.includes(at); ) {
      line.push(at);
      at = (await this.get(at)).parent;
    }
    return line;
  }

  /** Forgets what was believed, after an order of this process changed the organ. */
  forget(organ: string): void {
    this.known.delete(organ);
  }
}
