import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { eventHash, recordedHash } from './event-hash.js';
import type { ChainEnd } from './link-events.js';

/**
 * Ends of streams, remembered for the most recently written ones. An event never changes, so an end
 * once known stays true of its revision; it may only have been overtaken.
 */
export class ChainEnds {
  private readonly recent = new Map<string, ChainEnd>();

  constructor(
    private readonly store: Pick<EventStore, 'readStream'>,
    private readonly capacity: number,
  ) {}

  remember(stream: string, end: ChainEnd): void {
    this.recent.delete(stream);
    this.recent.set(stream, end);
    if (this.recent.size <= this.capacity) return;
    const [oldest] = this.recent.keys();
    if (oldest !== undefined) this.recent.delete(oldest);
  }

  forget(stream: string): void {
    this.recent.delete(stream);
  }

  /** The end of the stream as remembered, else as read; null when there is no such stream. */
  async last(stream: string): Promise<ChainEnd | null> {
    const known = this.recent.get(stream);
    if (known !== undefined) return known;
    const [event] = await this.store.readStream(stream, { direction: 'backwards', maxCount: 1 });
    return event === undefined ? null : endAt(event);
  }

  /** The link to event `revision`, null when the stream has no such event. */
  async at(stream: string, revision: bigint): Promise<ChainEnd | null> {
    const known = this.recent.get(stream);
    if (known?.revision === revision) return known;
    const [event] = await this.store.readStream(stream, { from: revision, maxCount: 1 });
    return event?.revision === revision ? endAt(event) : null;
  }
}

/** An event written before the chain began has no hash of its own; its content still has one. */
function endAt(event: RecordedEvent): ChainEnd {
  return { revision: event.revision, hash: recordedHash(event.meta) ?? eventHash(event) };
}
