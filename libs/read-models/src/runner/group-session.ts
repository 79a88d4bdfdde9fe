import type { CalendarBook } from '@tracker/domain/events';
import type { EventStore, RecordedEvent } from '@tracker/event-store';
import type { YearSchedule } from '@tracker/statute';
import type { DataSource, QueryRunner } from 'typeorm';
import { calendarFactsIn, organsReached } from '../projection/calendar-facts.js';
import type { Folded } from '../projection/fold-batch.js';
import type { Projection } from '../projection/projection.js';
import { type RowContext, rowContext } from '../projection/row-context.js';
import { requestViewProjection } from '../request-view/request-view.projection.js';
import { builtWith } from './built-with.js';
import { earliestPosition } from './earliest-position.js';
import { HolderMark } from './holder-mark.js';
import {
  acquireLease,
  type Held,
  isLeaseFree,
  LeaseLost,
  releaseLease,
  renewLease,
} from './lease.js';
import { lendRequests } from './lend-requests.js';
import { loadBook } from './load-book.js';
import { ModelFold } from './model-fold.js';
import { type ModelTable, modelTable } from './model-table.js';
import { type Move, moveCheckpoints, parkedStreams } from './move-checkpoints.js';
import { PageReader } from './page-reader.js';
import { reckonAgain } from './reckon-again.js';
import { writeRows } from './write-rows.js';

export type SessionOptions = {
  readonly dataSource: DataSource;
  readonly store: EventStore;
  readonly projections: readonly Projection[];
  readonly schedules: readonly YearSchedule[];
  /** Names the runner; different for every runner there is. */
  readonly holder: string;
  readonly leaseMs: number;
  readonly livePage: number;
  readonly catchUpPage: number;
  /** Units of each model kept in memory. */
  readonly remember: number;
  readonly aroundPage?: AroundPage;
};

/** Wraps the taking in of one page, for whoever watches. */
export type AroundPage = (
  page: readonly RecordedEvent[],
  work: () => Promise<void>,
) => Promise<void>;

type Running = {
  readonly projection: Projection;
  readonly table: ModelTable;
  readonly fold: ModelFold;
  held: Held;
  /** False once an event has stopped it; the next session tries again. */
  active: boolean;
};

type Batch = {
  readonly model: Running;
  readonly events: readonly RecordedEvent[];
  readonly folded: Folded;
  readonly move: Move;
};

/** The time during which one runner holds the lease: what it knows is true until the lease is lost. */
export class GroupSession {
  private lost = false;
  private readonly renewal: NodeJS.Timeout;
  private readonly pages: PageReader;

  private constructor(
    private readonly options: SessionOptions,
    private readonly mark: HolderMark,
    private readonly models: readonly Running[],
    private book: CalendarBook,
  ) {
    this.pages = new PageReader(options.store, options.livePage, options.catchUpPage);
    this.renewal = setInterval(() => this.renew(), options.leaseMs / 3);
    this.renewal.unref();
  }

  /** Opens when the lease is free; null while somebody else has it. */
  static async open(options: SessionOptions): Promise<GroupSession | null> {
    const { dataSource, projections, holder, leaseMs } = options;
    const names = projections.map(({ name }) => name);
    if (!(await isLeaseFree(dataSource, names, holder))) return null;
    const mark = new HolderMark(dataSource, holder);
    await mark.raise();
    try {
      const leases = await acquireLease(dataSource, names, holder, leaseMs);
      if (leases !== null) return await GroupSession.with(options, mark, leases);
    } catch (error) {
      await mark.lower();
      throw error;
    }
    await mark.lower();
    return null;
  }

  private static async with(
    options: SessionOptions,
    mark: HolderMark,
    leases: readonly Held[],
  ): Promise<GroupSession> {
    const { dataSource, projections, remember } = options;
    const names = projections.map(({ name }) => name);
    const parked = await parkedStreams(dataSource, names);
    const models = projections.flatMap((projection): Running[] => {
      const held = leases.find(({ name }) => name === projection.name);
      if (!held) return [];
      const table = modelTable(dataSource, projection);
      const fresh = held.position === null;
      const start = { remember, fresh, parked: parked.get(projection.name) ?? [] };
      return [
        { projection, table, fold: new ModelFold(projection, table, start), held, active: true },
      ];
    });
    return new GroupSession(
      options,
      mark,
      models,
      await loadBook(options.store, options.schedules),
    );
  }

  /** Models whose rows were made by another release. */
  get outdated(): readonly string[] {
    const { schedules } = this.options;
    return this.models
      .filter(({ held: { builtWith: by }, projection }) => {
        return by !== null && by !== builtWith(projection, schedules);
      })
      .map(({ projection }) => projection.name);
  }

  /** Whether every model that is not halted stands at the position or after it. */
  reached(position: bigint): boolean {
    return this.models.every(
      ({ active, held }) => !active || (held.position !== null && held.position >= position),
    );
  }

  /** Takes in one page; false when there was nothing new. Throws LeaseLost. */
  async advance(): Promise<boolean> {
    if (this.lost) throw new LeaseLost(this.models.map(({ held }) => held.name));
    const running = this.models.filter(({ active }) => active);
    if (running.length === 0) return false;
    const page = await this.pages.after(earliestPosition(running.map(({ held }) => held.position)));
    if (page.length === 0) return false;
    const { aroundPage = (_page, work) => work() } = this.options;
    await aroundPage(page, () => this.take(running, page));
    return true;
  }

  /** Gives the lease back. */
  async close(): Promise<void> {
    clearInterval(this.renewal);
    await releaseLease(
      this.options.dataSource,
      this.models.map(({ held }) => held),
    );
    await this.mark.lower();
  }

  /** Forgets the session without a word to the lease, as after a crash or when it is lost. */
  abandon(): void {
    clearInterval(this.renewal);
    void this.mark.lower();
  }

  private async take(running: readonly Running[], page: readonly RecordedEvent[]): Promise<void> {
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
    { fold, table, held }: Running,
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
    { held, projection }: Running,
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

  private renew(): void {
    const held = this.models.map((model) => model.held);
    const renewed = renewLease(this.options.dataSource, held, this.options.leaseMs);
    // A database that is away does not end the lease; the fence decides at the next write.
    Promise.all([renewed, this.mark.raise()]).catch((error) => {
      if (error instanceof LeaseLost) this.lost = true;
    });
  }
}

const before = (events: readonly RecordedEvent[], position: bigint) =>
  events.filter((event) => event.position < position);
