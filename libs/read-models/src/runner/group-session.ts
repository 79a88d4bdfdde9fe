import type { CalendarBook } from '@tracker/domain/events';
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
import { loadBook } from './load-book.js';
import { ModelFold } from './model-fold.js';
import { modelTable } from './model-table.js';
import { parkedStreams } from './move-checkpoints.js';
import { PageReader } from './page-reader.js';
import { PageTaking } from './page-taking.js';
import type { RunningModel } from './running-model.js';
import type { SessionOptions } from './session-options.js';
import { TableStatistics } from './table-statistics.js';

/** The time during which one runner holds the lease: what it knows is true until the lease is lost. */
export class GroupSession {
  private lost = false;
  private readonly renewal: NodeJS.Timeout;
  private readonly pages: PageReader;
  private readonly taking: PageTaking;
  private readonly statistics: TableStatistics;

  private constructor(
    private readonly options: SessionOptions,
    private readonly mark: HolderMark,
    private readonly models: readonly RunningModel[],
    book: CalendarBook,
  ) {
    this.taking = new PageTaking(options, book);
    this.pages = new PageReader(options.store, options.livePage, options.catchUpPage);
    const tables = models.map(({ table }) => table);
    this.statistics = new TableStatistics(options.dataSource, tables, options.livePage);
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
    const models = projections.flatMap((projection): RunningModel[] => {
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
    const { aroundPage = (_page, work) => work() } = this.options;
    if (page.length > 0) await aroundPage(page, () => this.taking.take(running, page));
    await this.statistics.note(page.length);
    return page.length > 0;
  }

  /** Gives the lease back. */
  async close(): Promise<void> {
    clearInterval(this.renewal);
    await releaseLease(
      this.options.dataSource,
      this.models.map(({ held }) => held),
    );
    await this.mark.lower();
    await this.statistics.renew();
  }

  /** Forgets the session without a word to the lease, as after a crash or when it is lost. */
  abandon(): void {
    clearInterval(this.renewal);
    void this.mark.lower();
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
