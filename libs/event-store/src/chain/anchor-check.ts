import type { RecordedEvent } from '../types.js';
import { type Anchor, isAnchor, toAnchor } from './anchors.js';
import { type Difference, placeOf } from './check-link.js';

type Met = { readonly place: string; readonly running: string };

/**
 * Holds a walk against the anchors. The running hash is what counts: an anchor that came with a moved
 * log names a position of the store it was written in. One written here names a position of this store.
 */
export class AnchorCheck {
  /** Position at which each expected running hash was met, null so far. */
  private readonly metAt = new Map<string, bigint | null>();
  private readonly byPosition = new Map<bigint, Met | null>();

  constructor(
    own: readonly Anchor[],
    private readonly known: readonly Anchor[],
    /** Where the last move is recorded: anchors before it were written elsewhere. */
    private readonly movedAt: bigint | null,
  ) {
    for (const { position, hash } of [...own, ...known]) {
      this.metAt.set(hash, null);
      this.byPosition.set(position, null);
    }
  }

  /** The next event of the walk with the running hash up to it; what an anchor says against it. */
  pass(event: RecordedEvent, running: string): Difference | null {
    const { position } = event;
    if (this.byPosition.has(position))
      this.byPosition.set(position, { place: placeOf(event), running });
    if (this.metAt.has(running)) this.metAt.set(running, position);
    return isAnchor(event) ? this.judge(event) : null;
  }

  /** A digest known from outside that the whole walk did not meet. */
  missed(): Difference | null {
    const missing = this.known.find(({ hash }) => this.metAt.get(hash) === null);
    return missing === undefined ? null : this.unmet(missing);
  }

  /** An anchor stands after all that it covers: by now its hash was met. */
  private judge(event: RecordedEvent): Difference | null {
    const anchor = toAnchor(event);
    const at = this.metAt.get(anchor.hash);
    // Appended after the walk began: the next one will know it.
    if (at === undefined) return null;
    const elsewhere = this.movedAt !== null && event.position < this.movedAt;
    if (elsewhere) {
      const found = 'no running hash before it';
      return at === null ? differ(placeOf(event), anchor.hash, found) : null;
    }
    return at === anchor.position ? null : this.unmet(anchor);
  }

  private unmet({ position, hash }: Anchor): Difference {
    const there = this.byPosition.get(position);
    return there
      ? differ(there.place, hash, there.running)
      : differ(`position ${position}`, hash, 'no event at this position');
  }
}

const differ = (at: string, expected: string, found: string): Difference => ({
  ...{ kind: 'anchor', at, expected, found },
});
