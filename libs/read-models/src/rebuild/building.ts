import type { RecordedEvent } from '@tracker/event-store';
import type { Queryable } from '../data-source/queryable.js';
import type { Poison } from '../projection/fold-unit.js';
import type { Projection } from '../projection/projection.js';
import type { RowContext } from '../projection/row-context.js';
import { ModelFold } from '../runner/model-fold.js';
import type { ModelTable } from '../runner/model-table.js';
import { writeRows } from '../runner/write-rows.js';
import type { BuildOptions } from './build-options.js';
import { EventBuffer } from './event-buffer.js';

/** A model that meets an event it cannot fold and must not skip. */
export class ModelHalted extends Error {
  constructor(
    readonly model: string,
    readonly poison: Poison,
  ) {
    super(`${model}: ${poison.error} (${poison.stream}, ${poison.position})`);
    this.name = 'ModelHalted';
  }
}

/** Where the rows go. */
export type Target = {
  readonly db: Queryable;
  /** Whether `db` is a pool, so that one model may be written while the next one folds. */
  readonly pooled: boolean;
};

const remember = 20_000;
/** Events that wait before rows are written; then the older half is folded. */
const waiting = 60_000;

/** A model being folded from the beginning into an empty table. */
export class Building {
  readonly parked: Poison[] = [];
  /** Position of the last event taken in. */
  position: bigint | null = null;
  /** Time spent folding, in milliseconds. */
  ms = 0;
  private readonly fold: ModelFold;
  private readonly buffer = new EventBuffer();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    readonly projection: Projection,
    readonly table: ModelTable,
    /** Qualified name of the table that is filled. */
    private readonly name: string,
  ) {
    this.fold = new ModelFold(projection, table, { remember, fresh: true, parked: [] });
  }

  /** Takes in a page. A unit of several streams, or reached by others, is folded as it comes. */
  async take(
    events: readonly RecordedEvent[],
    target: Target,
    options: BuildOptions,
    context: RowContext,
  ): Promise<void> {
    const last = events.at(-1);
    if (last === undefined) return;
    this.position = last.position;
    if (!this.projection.oneStream) return this.write(events, target, options, context);
    let spread = false;
    for (const event of events) {
      this.buffer.add(event.stream, event);
      spread ||= this.spreads(event);
    }
    if (spread) await this.flush(target, options, context);
    else if (this.buffer.size > waiting) {
      await this.write(this.buffer.takeDownTo(waiting / 2), target, options, context);
    }
  }

  /** Folds what still waits and sees all rows written. */
  async flush(target: Target, options: BuildOptions, context: RowContext): Promise<void> {
    const events = [...this.buffer.takeDownTo(0)];
    // A spread event must come after what its units had before it, whoever was touched last.
    events.sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
    await this.write(events, target, options, context);
    await this.writing;
  }

  private spreads(event: RecordedEvent): boolean {
    try {
      return (this.projection.spread?.ownerOf(event) ?? null) !== null;
    } catch {
      return true;
    }
  }

  private async write(
    events: readonly RecordedEvent[],
    { db, pooled }: Target,
    { store }: BuildOptions,
    context: RowContext,
  ): Promise<void> {
    await this.writing;
    if (events.length === 0) return;
    const started = performance.now();
    const folded = await this.fold.fold(events, { db, store, name: this.name }, context);
    if (folded.halted) throw new ModelHalted(this.projection.name, folded.halted);
    this.writing = writeRows(db, this.table, this.name, folded, this.projection.many);
    // Should another model fail first, nobody waits for this write any more.
    this.writing.catch(() => {});
    if (!pooled) await this.writing;
    this.fold.accept(folded);
    this.parked.push(...folded.parked);
    this.ms += performance.now() - started;
  }
}
