import type { RecordedEvent } from '../types.js';
import { nextRunningHash, noHash } from './anchors.js';
import { checkLink, type Difference } from './check-link.js';
import type { ChainEnd } from './link-events.js';

/**
 * A walk through a log from its first event on: per stream revisions without gaps, each event's `prev`
 * and `hash`, and the running hash over all of them. Remembers the end of every stream.
 */
export class ChainWalk {
  private readonly ends = new Map<string, ChainEnd>();
  private hash = noHash;
  private taken = 0;

  /** The running hash up to the last event that was good. */
  get running(): string {
    return this.hash;
  }

  /** Events found good. */
  get events(): number {
    return this.taken;
  }

  /** Takes the next event, or says what is wrong with it; then the walk stands where it was. */
  take(event: RecordedEvent): Difference | null {
    const { hash, difference } = checkLink(event, this.ends.get(event.stream));
    if (difference !== null) return difference;
    this.ends.set(event.stream, { revision: event.revision, hash });
    this.hash = nextRunningHash(this.hash, hash);
    this.taken += 1;
    return null;
  }
}
