import { reject } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { OrderRejected } from '../log/errors.js';
import { type KnownFold, OrganShelf, type Upto } from './organ-shelf.js';

export type { KnownFold } from './organ-shelf.js';

/** How far the reading of an organ's log is that is under way, as parts of a hundred. */
export type FoldProgress = { readonly percent: number };

/** Since it was last asked for: long enough to work with a day, short enough not to hold memory overnight. */
const keptMs = 10 * 60_000;
const organsKept = 3;

type Kept = { readonly shelf: OrganShelf; forget: NodeJS.Timeout | null };

/**
 * Folds the log for reports. What was read and checked once does not change any more: folds are kept a
 * while for the organs last asked for, answer again for the same place, and other places begin from them.
 */
export class FoldShelf {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly store: EventStore,
    private readonly pageSize?: number,
  ) {}

  /** Throws OrderRejected `organ-unknown`, or TamperedEvent. */
  async fold(organ: string, upto: Upto = {}): Promise<KnownFold> {
    const kept = this.use(organ);
    try {
      const known = await kept.shelf.fold(upto);
      if (known) return known;
    } finally {
      this.leave(organ, kept);
    }
    const { asOf, recordedBy } = upto;
    const sought = {
      organ,
      ...(asOf !== undefined && { asOf: asOf.toString() }),
      ...(recordedBy !== undefined && { recordedBy }),
    };
    throw new OrderRejected(reject('organ-unknown', sought).rejection);
  }

  /** The reading of this organ's log; null while none is under way. */
  progress(organ: string): FoldProgress | null {
    const percent = this.kept.get(organ)?.shelf.percent ?? null;
    return percent === null ? null : { percent };
  }

  /** The organ is the last that was asked for; of too many the one goes that was not for longest. */
  private use(organ: string): Kept {
    const shelf = () => new OrganShelf(this.store, organ, this.pageSize);
    const kept = this.kept.get(organ) ?? { shelf: shelf(), forget: null };
    if (kept.forget) clearTimeout(kept.forget);
    this.kept.delete(organ);
    this.kept.set(organ, kept);
    const [oldest] = this.kept.keys();
    if (this.kept.size > organsKept && oldest !== undefined) this.kept.delete(oldest);
    return kept;
  }

  private leave(organ: string, kept: Kept): void {
    if (kept.forget) clearTimeout(kept.forget);
    const forget = () => {
      if (this.kept.get(organ) === kept) this.kept.delete(organ);
    };
    kept.forget = setTimeout(forget, keptMs).unref();
  }
}
