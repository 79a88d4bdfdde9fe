import type { OrganFacts } from '@tracker/annual-report';
import { reject } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import type { LocalDate } from '@tracker/statute';
import { OrderRejected } from '../log/errors.js';
import { type OrganLog, readOrganLog } from './organ-log.js';

/** The log folded for an organ that is in it. */
export type KnownFold = OrganLog & { readonly facts: OrganFacts };

/** How far the readings of an organ are that are under way, as parts of a hundred. */
export type FoldProgress = { readonly percent: number };

type Upto = { readonly asOf?: bigint | undefined; readonly recordedBy?: LocalDate | undefined };

const keptMs = 3 * 60_000;

/**
 * Folds the log for reports. What was read up to a named place does not change any more, so the last
 * such fold is kept for the clicks that follow on it; what is read to the end is read anew each time.
 */
export class FoldShelf {
  private kept: { readonly key: string; readonly fold: Promise<KnownFold> } | null = null;
  private readonly underWay = new Map<string, Set<{ percent: number }>>();

  constructor(private readonly store: EventStore) {}

  /** Throws OrderRejected `organ-unknown`, or TamperedEvent. */
  async fold(organ: string, upto: Upto = {}): Promise<KnownFold> {
    const { asOf, recordedBy } = upto;
    if (asOf === undefined && recordedBy === undefined) return this.read(organ, upto);
    const key = `${organ} ${asOf ?? ''} ${recordedBy ?? ''}`;
    if (this.kept?.key === key) return this.kept.fold;
    const fold = this.read(organ, upto);
    const kept = { key, fold };
    this.kept = kept;
    const forget = () => {
      if (this.kept === kept) this.kept = null;
    };
    fold.then(() => setTimeout(forget, keptMs).unref(), forget);
    return fold;
  }

  /** The reading of this organ's log that has come least far; null while none is under way. */
  progress(organ: string): FoldProgress | null {
    const all = [...(this.underWay.get(organ) ?? [])].map(({ percent }) => percent);
    return all.length === 0 ? null : { percent: Math.min(...all) };
  }

  private async read(organ: string, { asOf, recordedBy }: Upto): Promise<KnownFold> {
    const mine = { percent: 0 };
    const others = this.underWay.get(organ) ?? new Set();
    this.underWay.set(organ, others.add(mine));
    try {
      const log = await readOrganLog(this.store, organ, {
        asOf: asOf ?? null,
        recordedBy: recordedBy ?? null,
        onProgress: (at, until) => {
          mine.percent = Number((at * 100n) / until);
        },
      });
      const facts = log.fold.organFacts();
      if (facts === null) throw new OrderRejected(reject('organ-unknown', { organ }).rejection);
      return { ...log, facts };
    } finally {
      others.delete(mine);
    }
  }
}
