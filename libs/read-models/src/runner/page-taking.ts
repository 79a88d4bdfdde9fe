import type { CalendarBook } from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import type { QueryRunner } from 'typeorm';
import { calendarFactsIn, organsReached } from '../projection/calendar-facts.js';
import type { Folded } from '../projection/fold-batch.js';
import { type RowContext, rowContext } from '../projection/row-context.js';
import { requestViewProjection } from '../request-view/request-view.projection.js';
import { builtWith } from './built-with.js';
import { lendRequests } from './lend-requests.js';
import { type Move, moveCheckpoints } from './move-checkpoints.js';
import { reckonAgain } from './reckon-again.js';
import type { RunningModel } from './running-model.js';
import type { SessionOptions } from './session-options.js';
import { writeRows } from './write-rows.js';

type Batch = {
  readonly model: RunningModel;
  readonly events: readonly RecordedEvent[];
  readonly folded: Folded;
  readonly move: Move;
};

/** Takes pages into the models of a session: rows and checkpoints in one transaction, fenced. */
export class PageTaking {
  constructor(
    private readonly options: SessionOptions,
    private book: CalendarBook,
  ) {}

  /** Throws LeaseLost when another runner has taken over; then nothing is written. */
  async take(running: readonly RunningModel[], page: readonly RecordedEvent[]): Promise<void> {
    const { dataSource, leaseMs } = this.options;
    this.book = this.book.with(calendarFactsIn(page));
    const end = page.at(-1)?.position ?? 0n;
    const context = rowContext(this.book.through(end));
    const batches: Batch[] = [];
    for (const model of running) {
      const { position } = model.held;
      const events = page.filter((event) => position === null || event.position > position);
      if (events.length === 0) continue;
      const folded = await this.folded(model, events, context, end);
      batches.push({ model, events, folded, move: this.moveOf(model, events, folded) });
    }
    await dataSource.transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('a transaction without a connection');
      await moveCheckpoints(
        queryRunner,
        batches.map(({ move }) => move),
        leaseMs,
      );
      for (const { model, folded } of batches) {
        const { table, projection } = model;
        await writeRows(queryRunner, table, table.live, folded, projection.many);
      }
      for (const batch of batches) await this.follow(batch, batches, queryRunner);
    });
    for (const { model, folded, move } of batches) {
      model.fold.accept(folded);
      model.held = { ...model.held, position: move.to, haltedReason: move.haltedReason };
      model.active = folded.halted === null;
    }
  }

  private async folded(
    { fold, table, held }: RunningModel,
    events: readonly RecordedEvent[],
    context: RowContext,
    end: bigint,
  ): Promise<Folded> {
    const { dataSource, store } = this.options;
    const place = { db: dataSource, store, name: table.live };
    const folded = await fold.fold(events, place, context);
    if (!folded.halted) return folded;
    const done = before(events, folded.halted.position);
    const book = this.book.through(done.at(-1)?.position ?? held.position ?? 0n);
    if (book === this.book.through(end)) return folded;
    // What is announced after the event it stops at must not have reached its rows.
    return { ...(await fold.fold(done, place, rowContext(book))), halted: folded.halted };
  }

  /** Open requests follow what this page announced, in the transaction that moves the checkpoint. */
  private async follow(
    { model, events, move }: Batch,
    batches: readonly Batch[],
    db: QueryRunner,
  ): Promise<void> {
    const { to: until } = move;
    const { projection, table } = model;
    if (!projection.reckoning || until === null) return;
    const organs = organsReached(
      calendarFactsIn(events.filter(({ position }) => position <= until)),
    );
    if (organs?.length === 0) return;
    const lender = batches.find((one) => one.model.projection.name === requestViewProjection.name);
    await reckonAgain(
      db,
      { projection, table, name: table.live },
      {
        organs,
        until,
        context: rowContext(this.book.through(until)),
        store: this.options.store,
        ...(lender?.move.to === until && { lend: lendRequests(db) }),
      },
    );
  }

  private moveOf(
    { held, projection }: RunningModel,
    events: readonly RecordedEvent[],
    { halted, parked }: Folded,
  ): Move {
    const done = halted ? before(events, halted.position) : events;
    return {
      name: held.name,
      from: held.position,
      to: done.at(-1)?.position ?? held.position,
      fence: held.fence,
      haltedReason: halted && `${halted.error} (${halted.stream}, ${halted.position})`,
      builtWith: held.builtWith ?? builtWith(projection, this.options.schedules),
      parked,
    };
  }
}

const before = (events: readonly RecordedEvent[], position: bigint) =>
  events.filter((event) => event.position < position);
