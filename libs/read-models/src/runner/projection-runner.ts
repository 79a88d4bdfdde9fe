import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { EventStore } from '@tracker/event-store';
import { builtInSchedules, type YearSchedule } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { projections as allProjections } from '../models.js';
import type { Projection } from '../projection/projection.js';
import type { BuildOptions } from '../rebuild/build-options.js';
import { type RebuildReport, RebuildUnderWay, rebuildModels } from '../rebuild/rebuild-models.js';
import { type ModelDifference, verifyModels } from '../rebuild/verify-models.js';
import { builtWith } from './built-with.js';
import { CheckpointWatch, leastPosition } from './checkpoint-watch.js';
import { type Decode, decodingStore } from './decoding-store.js';
import { GroupSession } from './group-session.js';
import { LeaseLost } from './lease.js';
import { LiveLoop } from './live-loop.js';
import type { AroundPage, SessionOptions } from './session-options.js';
import { StandAside } from './stand-aside.js';
import { type ModelStanding, modelStandings } from './stands-at.js';

export type RunnerOptions = {
  /** Initialised; connected as the application. */
  readonly dataSource: DataSource;
  readonly store: EventStore;
  /** All read models by default. */
  readonly projections?: readonly Projection[];
  /** Lifts stored events to the present versions; by default they are taken as they are. */
  readonly decode?: Decode;
  /** The schedules of the release, by default; others only to replay how it was before one was out. */
  readonly schedules?: readonly YearSchedule[];
  /** How long the lease lives without a word of its holder; 10 s by default. */
  readonly leaseMs?: number;
  readonly pollMs?: number;
  readonly livePage?: number;
  readonly catchUpPage?: number;
  readonly remember?: number;
  /** How long rows of a newer release that nobody runs any more are left alone; 10 minutes by default. */
  readonly standAsideMs?: number;
  readonly onError?: (error: unknown) => void;
  readonly onProgress?: BuildOptions['onProgress'];
  /** Wraps each page that is followed, for whoever watches. */
  readonly aroundPage?: AroundPage;
};

/** Keeps the read models at the log: by itself after `start`, or when asked. One instance a process. */
export class ProjectionRunner {
  private readonly session: SessionOptions;
  private readonly watch: CheckpointWatch;
  private readonly aside: StandAside;
  private loop: LiveLoop | null = null;
  private readonly triedToRebuild = new Set<string>();

  constructor(private readonly options: RunnerOptions) {
    const { dataSource, store, decode, projections = allProjections } = options;
    this.session = {
      dataSource,
      store: decode ? decodingStore(store, decode) : store,
      projections,
      schedules: options.schedules ?? builtInSchedules,
      holder: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
      leaseMs: options.leaseMs ?? 10_000,
      livePage: options.livePage ?? 500,
      catchUpPage: options.catchUpPage ?? 5_000,
      remember: options.remember ?? 10_000,
      aroundPage: options.aroundPage,
    };
    this.watch = new CheckpointWatch(
      dataSource,
      projections.map(({ name }) => name),
    );
    const { schedules } = this.session;
    this.aside = new StandAside(
      dataSource,
      new Map(projections.map((one) => [one.name, builtWith(one, schedules)])),
      options.standAsideMs ?? 600_000,
      options.onError ?? (() => {}),
    );
  }

  /** Follows the log from now on, or stands by while another process does. */
  start(): void {
    const { pollMs = 1_000, onError = () => {} } = this.options;
    this.loop ??= new LiveLoop({
      open: () => this.open(),
      store: this.session.store,
      pollMs,
      standbyMs: Math.min(pollMs, this.session.leaseMs / 3),
      onError,
      onOpened: (session) => this.rebuildOutdated(session),
    });
    this.loop.start();
  }

  /** Ends what `start` began; resolves when the page under way is committed and the lease given back. */
  async stop(): Promise<void> {
    await this.loop?.stop();
    this.loop = null;
  }

  /**
   * Brings the models to a position (by default the head of the log), running them here unless
   * another process does. False when they are not there in time.
   */
  async catchUp(until?: bigint | null, timeoutMs = 60_000): Promise<boolean> {
    const position = until ?? (await this.options.store.head());
    if (position === null) return true;
    if (this.loop) return this.waitFor(position, timeoutMs);
    const end = performance.now() + timeoutMs;
    while (performance.now() < end) {
      const session = await this.open();
      if (session) {
        if (!(await this.rebuildOutdated(session))) continue;
        const reached = await this.advanceTo(session, position, end);
        if (reached !== 'lost') return reached;
      } else if (await this.waitFor(position, Math.min(250, end - performance.now()))) return true;
    }
    return false;
  }

  /** Waits until the models stand at a position, whichever process runs them. */
  waitFor(position: bigint, timeoutMs: number): Promise<boolean> {
    return this.watch.waitFor(position, Math.max(0, timeoutMs));
  }

  /** What the models show holds at least everything up to here; null before the first run. */
  holds(): Promise<bigint | null> {
    const { dataSource, projections } = this.session;
    return leastPosition(
      dataSource,
      projections.map(({ name }) => name),
    );
  }

  /** Where each model stands; empty before the first run. */
  standsAt(): Promise<readonly ModelStanding[]> {
    return modelStandings(this.options.dataSource);
  }

  /**
   * Builds one model, or all, beside the old tables from the first event on, compares and switches.
   * Throws UnknownModel, RebuildUnderWay, and ModelHalted where an event cannot be folded.
   */
  async rebuild(name?: string): Promise<readonly RebuildReport[]> {
    await this.catchUp();
    return rebuildModels(this.buildOptions(), name);
  }

  /** The first difference between the stored rows and a fresh fold of the log, or null. */
  verifyModels(): Promise<ModelDifference | null> {
    return verifyModels(this.buildOptions());
  }

  /** Null while another process runs the models, or a newer release has made them. */
  private async open(): Promise<GroupSession | null> {
    return (await this.aside.mustWait()) ? null : GroupSession.open(this.session);
  }

  private buildOptions(): BuildOptions {
    const { dataSource, store, projections, schedules } = this.session;
    return { dataSource, store, projections, schedules, onProgress: this.options.onProgress };
  }

  private async advanceTo(
    session: GroupSession,
    position: bigint,
    end: number,
  ): Promise<boolean | 'lost'> {
    try {
      while (!session.reached(position) && performance.now() < end) {
        if (!(await session.advance())) break;
      }
      const reached = session.reached(position);
      await session.close();
      return reached;
    } catch (error) {
      session.abandon();
      if (error instanceof LeaseLost) return 'lost';
      throw error;
    }
  }

  /** A release with other rules or another calendar makes its rows anew, once. */
  private async rebuildOutdated(session: GroupSession): Promise<boolean> {
    const outdated = session.outdated.filter((name) => !this.triedToRebuild.has(name));
    if (outdated.length === 0) return true;
    await session.close();
    for (const name of outdated) {
      try {
        await rebuildModels(this.buildOptions(), name);
      } catch (error) {
        // Another process is at it, perhaps with the same model: look again before giving up.
        if (!(error instanceof RebuildUnderWay)) this.triedToRebuild.add(name);
        throw error;
      }
    }
    return false;
  }
}
