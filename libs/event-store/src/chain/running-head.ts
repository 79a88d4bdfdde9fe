import type { EventStore } from '../event-store.port.js';
import { type Anchor, lastAnchor, nextRunningHash, noHash } from './anchors.js';
import { eventHash } from './event-hash.js';
import { pages } from './pages.js';

/**
 * The running hash at the head of the log, as `verifyChain` finds it there: begun at the last anchor
 * and carried on from question to question, so that each reads only what is new.
 */
export class RunningHead {
  private known: Anchor | null = null;
  private asking: Promise<Anchor | null> = Promise.resolve(null);

  constructor(private readonly store: Pick<EventStore, 'head' | 'readAll' | 'readStream'>) {}

  /** Null for an empty log. Questions asked at once are answered one after the other. */
  now(): Promise<Anchor | null> {
    this.asking = this.asking.then(
      () => this.advance(),
      () => this.advance(),
    );
    return this.asking;
  }

  private async advance(): Promise<Anchor | null> {
    const head = await this.store.head();
    if (head === null) return null;
    this.known ??= await lastAnchor(this.store);
    let { position, hash }: { position: bigint | null; hash: string } = this.known ?? {
      position: null,
      hash: noHash,
    };
    if (position === null || position < head)
      for await (const page of pages(this.store, position, head))
        for (const event of page) {
          hash = nextRunningHash(hash, eventHash(event));
          position = event.position;
        }
    this.known = position === null ? null : { position, hash };
    return this.known;
  }
}
