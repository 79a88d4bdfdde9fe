import { StoreRefused } from '../errors.js';
import type { KurrentDbReads } from './reads.js';

/** What is known of the beginning of a stream, up to and including `end`. */
type Known = { end: bigint; readonly revisions: Map<string, bigint> };

export type StreamIds = {
  /** The revision of the last event, null when there is no stream. */
  readonly end: bigint | null;
  revisionOf(id: string): bigint | undefined;
};

const pageSize = 500;

/**
 * The ids in each stream: KurrentDB looks at ids only when the stream is not where the append expects
 * it, so this process looks itself. Events never change, so what was read once is read no more.
 */
export class KnownIds {
  private readonly streams = new Map<string, Known>();
  private total = 0;

  constructor(
    private readonly reads: Pick<KurrentDbReads, 'page'>,
    /** How many ids are remembered; the streams used longest ago go first. */
    private readonly capacity: number,
  ) {}

  /** The ids as far as they are known without asking. */
  remembered(stream: string): StreamIds {
    return view(this.streams.get(stream));
  }

  /** The ids up to the present end of the stream. Throws StoreRefused when its beginning was cut off. */
  async upToDate(stream: string): Promise<StreamIds> {
    for (;;) {
      const from = (this.streams.get(stream)?.end ?? -1n) + 1n;
      const page = await this.reads.page(stream, from, pageSize);
      const first = page[0]?.event.revision;
      if (first !== undefined && first !== from) {
        throw new StoreRefused('stream-truncated', new Error(`${stream} begins at ${first}`));
      }
      this.learn(
        stream,
        page.map(({ event }) => event),
      );
      if (page.length < pageSize) return view(this.streams.get(stream));
    }
  }

  /** Takes in events that follow what is known; others are of no use. */
  learn(stream: string, events: readonly { id: string; revision: bigint }[]): void {
    const known = this.streams.get(stream) ?? { end: -1n, revisions: new Map<string, bigint>() };
    for (const { id, revision } of events) {
      if (revision !== known.end + 1n) continue;
      known.revisions.set(id, revision);
      known.end = revision;
      this.total += 1;
    }
    if (known.end < 0n) return;
    this.streams.delete(stream);
    this.streams.set(stream, known);
    this.forgetOldest();
  }

  private forgetOldest(): void {
    for (const [stream, known] of this.streams) {
      if (this.total <= this.capacity || this.streams.size === 1) return;
      this.streams.delete(stream);
      this.total -= known.revisions.size;
    }
  }
}

const view = (known: Known | undefined): StreamIds => ({
  end: known?.end ?? null,
  revisionOf: (id) => known?.revisions.get(id),
});
