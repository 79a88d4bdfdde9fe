import type { EventStore, Subscription } from '@tracker/event-store';
import { GroupSession } from './group-session.js';
import { LeaseLost } from './lease.js';

/** What is appended within so many milliseconds of an advance is taken in together. */
const gatherMs = 25;

export type LoopOptions = {
  readonly open: () => Promise<GroupSession | null>;
  readonly store: EventStore;
  /** How long a silent log is believed, in milliseconds. */
  readonly pollMs: number;
  /** How long to wait before the lease of another runner is looked at again. */
  readonly standbyMs: number;
  readonly onError: (error: unknown) => void;
  /** Called with each new session before it takes anything in; false = open another one. */
  readonly onOpened: (session: GroupSession) => Promise<boolean>;
};

/** Follows the log while it holds the lease, and stands by while another runner does. */
export class LiveLoop {
  private stopping = false;
  private running: Promise<void> | null = null;
  private subscription: Subscription | null = null;
  private failures = 0;
  private rung = false;
  private wake: (() => void) | null = null;
  private endPause: (() => void) | null = null;

  constructor(private readonly options: LoopOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Finishes the page under way and gives the lease back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.ring();
    this.endPause?.();
    await this.subscription?.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    let session: GroupSession | null = null;
    while (!this.stopping) {
      try {
        await this.listen();
        session ??= await this.opened();
        // What rang stands before the page that is read now.
        this.rung = false;
        const began = performance.now();
        const busy = (await session?.advance()) ?? false;
        this.failures = 0;
        // Who stands by has nothing to take in: each ring would only ask the runner's lease.
        if (!session) await this.pause(this.options.standbyMs);
        else if (!busy) await this.rest(this.options.pollMs);
        await this.pause(began + gatherMs - performance.now());
      } catch (error) {
        session?.abandon();
        session = null;
        if (error instanceof LeaseLost) continue;
        this.options.onError(error);
        this.failures += 1;
        await this.rest(Math.min(5_000, 50 * 2 ** this.failures));
      }
    }
    await session?.close().catch(this.options.onError);
  }

  private async opened(): Promise<GroupSession | null> {
    const session = await this.options.open();
    if (session === null || (await this.options.onOpened(session))) return session;
    return this.options.open();
  }

  /** The subscription only wakes; what is read is read by the session from its own position. */
  private async listen(): Promise<void> {
    if (this.subscription) return;
    this.subscription = this.options.store.subscribe({
      after: null,
      ringOnly: true,
      onEvents: async () => this.ring(),
      pollMs: this.options.pollMs,
    });
  }

  private ring(): void {
    this.rung = true;
    this.wake?.();
  }

  /** Waits, whatever rings meanwhile; only the stop ends it. */
  private async pause(ms: number): Promise<void> {
    if (ms <= 0 || this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = null;
  }

  private async rest(ms: number): Promise<void> {
    if (!this.rung && !this.stopping) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.wake = null;
    this.rung = false;
  }
}
