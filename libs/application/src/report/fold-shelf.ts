import type { OrganFacts } from '@tracker/annual-report';
import { reject } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import type { LocalDate } from '@tracker/statute';
import { OrderRejected } from '../log/errors.js';
import { goesOn, type OrganLog, readOrganLog } from './organ-log.js';

/** The log folded for an organ that is in it. */
export type KnownFold = OrganLog & { readonly facts: OrganFacts };

/** How far the readings of an organ are that are under way, as parts of a hundred. */
export type FoldProgress = { readonly percent: number };

type Upto = { readonly asOf?: bigint | undefined; readonly recordedBy?: LocalDate | undefined };

const keptMs = 3 * 60_000;

type Kept = {
  readonly organ: string;
  /** Null where the log was read to its end, which moves. */
  readonly place: string | null;
  readonly fold: Promise<KnownFold>;
  done: KnownFold | null;
};

/**
 * Folds the log for reports. What was read and checked once does not change any more: the last fold is
 * kept a while, answers again for the same place, and a reading that goes further begins where it ended.
 */
export class FoldShelf {
  private kept: Kept | null = null;
  private readonly underWay = new Map<string, Set<{ percent: number }>>();

  constructor(private readonly store: EventStore) {}

  /** Throws OrderRejected `organ-unknown`, or TamperedEvent. */
  async fold(organ: string, upto: Upto = {}): Promise<KnownFold> {
    const { asOf, recordedBy } = upto;
    const place =
      asOf === undefined && recordedBy === undefined ? null : `${asOf ?? ''} ${recordedBy ?? ''}`;
    const last = this.kept?.organ === organ ? this.kept : null;
    if (place !== null && last?.place === place && last.done?.complete !== false) return last.fold;
    const fold = this.goOn(last, organ, upto);
    const kept: Kept = { organ, place, fold, done: null };
    this.kept = kept;
    const forget = () => {
      if (this.kept === kept) this.kept = null;
    };
    fold.then((done) => {
      kept.done = done;
      setTimeout(forget, keptMs).unref();
    }, forget);
    return fold;
  }

  /** To the end of the log whatever is being read is waited for: it is the greater part of the way. */
  private async goOn(last: Kept | null, organ: string, upto: Upto): Promise<KnownFold> {
    const toTheEnd = upto.asOf === undefined && upto.recordedBy === undefined;
    const from = toTheEnd ? await last?.fold.catch(() => null) : last?.done;
    return this.read(organ, upto, from && goesOn(from, upto) ? from : null);
  }

  /** The reading of this organ's log that has come least far; null while none is under way. */
  progress(organ: string): FoldProgress | null {
    const all = [...(this.underWay.get(organ) ?? [])].map(({ percent }) => percent);
    return all.length === 0 ? null : { percent: Math.min(...all) };
  }

  private async read(
    organ: string,
    { asOf, recordedBy }: Upto,
    from: KnownFold | null,
  ): Promise<KnownFold> {
    const mine = { percent: 0 };
    const others = this.underWay.get(organ) ?? new Set();
    this.underWay.set(organ, others.add(mine));
    try {
      const log = await readOrganLog(this.store, organ, {
        asOf: asOf ?? null,
        recordedBy: recordedBy ?? null,
        from,
        onProgress: (at, until) => {
          mine.percent = Number((at * 100n) / until);
        },
      });
      const facts = log.fold.organFacts();
      const sought = {
        organ,
        ...(asOf !== undefined && { asOf: asOf.toString() }),
        ...(recordedBy !== undefined && { recordedBy }),
      };
      if (facts === null) throw new OrderRejected(reject('organ-unknown', sought).rejection);
      return { ...log, facts };
    } finally {
      others.delete(mine);
    }
  }
}
