import type { Queues } from '../queues.js';

export type ReconcilerOptions = {
  readonly queues: Pick<Queues, 'onReconnect'>;
  /** One comparison of what is wanted with what is queued. */
  readonly run: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** Between the end of one run and the next; five minutes unless told. */
  readonly everyMs?: number;
};

/** Compares at the start, every few minutes and after each reconnect; never twice at the same time. */
export class Reconciler {
  private running: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;
  private stopped = false;

  constructor(private readonly options: ReconcilerOptions) {}

  /** Resolves when the first comparison is over. */
  start(): Promise<void> {
    this.unsubscribe = this.options.queues.onReconnect(() => void this.request());
    return this.request();
  }

  /** Asks for a comparison; while one is running, for exactly one more after it. Resolves when done. */
  request(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.running) this.again = true;
    else this.running = this.work();
    return this.running;
  }

  /** Waits for the comparison under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unsubscribe?.();
    clearTimeout(this.timer);
    await this.running;
  }

  private async work(): Promise<void> {
    clearTimeout(this.timer);
    do {
      this.again = false;
      try {
        await this.options.run();
      } catch (error) {
        this.options.onError(error);
      }
    } while (this.again && !this.stopped);
    this.running = null;
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.request(), this.options.everyMs ?? 300_000);
    this.timer.unref();
  }
}
