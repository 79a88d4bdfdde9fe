import type { OrganFacts } from '@tracker/annual-report';
import type { EventStore } from '@tracker/event-store';
import type { LocalDate } from '@tracker/statute';
import { goesOn, type OrganLog, readOrganLog } from './organ-log.js';
import { furthest, stepFor, withStone } from './stepping-stones.js';

/** The log folded for an organ that is in it. */
export type KnownFold = OrganLog & { readonly facts: OrganFacts };

/** How far a fold is to go; to the end of the log, which moves, when both are absent. */
export type Upto = {
  readonly asOf?: bigint | undefined;
  readonly recordedBy?: LocalDate | undefined;
};

/** Places that were asked for and are answered again without the log. */
const placesKept = 4;

/**
 * What is kept of one organ's log: folds of the places last asked for, and stepping stones from which the
 * next reading begins. Readings stand in line, so that each begins where those before it have come to.
 */
export class OrganShelf {
  private stones: readonly OrganLog[] = [];
  private readonly answers = new Map<string, KnownFold>();
  private line: Promise<unknown> = Promise.resolve();
  private reading: number | null = null;

  constructor(
    private readonly store: EventStore,
    private readonly organ: string,
    private readonly pageSize?: number,
  ) {}

  /** Null for an organ that the log does not know by then. Throws TamperedEvent. */
  fold(upto: Upto): Promise<KnownFold | null> {
    const known = this.answered(upto);
    if (known) return Promise.resolve(known);
    const turn = this.line.then(async () => this.answered(upto) ?? (await this.read(upto)));
    this.line = turn.catch(() => {});
    return turn;
  }

  /** How far the reading under way is, in parts of a hundred. */
  get percent(): number | null {
    return this.reading;
  }

  private answered(upto: Upto): KnownFold | null {
    const place = placeOf(upto);
    const known = place === null ? undefined : this.answers.get(place);
    if (place === null || known === undefined) return null;
    this.answers.delete(place);
    this.answers.set(place, known);
    return known;
  }

  private async read(upto: Upto): Promise<KnownFold | null> {
    const from = furthest(this.stones, (stone) => goesOn(stone, upto));
    this.reading = 0;
    try {
      const log = await readOrganLog(this.store, this.organ, {
        asOf: upto.asOf ?? null,
        recordedBy: upto.recordedBy ?? null,
        from,
        onPage: (at, until, held) => {
          this.reading = Number((at * 100n) / until);
          const last = furthest(this.stones, ({ readTo }) => readTo !== null && readTo <= at);
          if (at - (last?.readTo ?? 0n) >= stepFor(until)) this.keep(held());
        },
        ...(this.pageSize !== undefined && { pageSize: this.pageSize }),
      });
      this.keep(log);
      const facts = log.fold.organFacts();
      if (facts === null) return null;
      const known = { ...log, facts };
      this.answer(upto, known);
      return known;
    } finally {
      this.reading = null;
    }
  }

  private keep(stone: OrganLog): void {
    this.stones = withStone(this.stones, stone);
  }

  /** What was read to the end of a place stays its answer; a place the log has not come to yet does not. */
  private answer(upto: Upto, known: KnownFold): void {
    const place = placeOf(upto);
    if (place === null || !known.complete) return;
    this.answers.set(place, known);
    const [oldest] = this.answers.keys();
    if (this.answers.size > placesKept && oldest !== undefined) this.answers.delete(oldest);
  }
}

const placeOf = ({ asOf, recordedBy }: Upto): string | null =>
  asOf === undefined && recordedBy === undefined ? null : `${asOf ?? ''} ${recordedBy ?? ''}`;
