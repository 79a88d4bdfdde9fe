import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Shutting down, starting up, or no connection left: the next attempt may well succeed. */
const passing = new Set(['57P01', '57P02', '57P03', '53300']);
const gone = /connection (terminated|error|timeout)|timeout exceeded|not queryable/i;

const isAway = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return passing.has(error.code ?? '');
  if (typeof error !== 'object' || error === null) return false;
  // A host name with several addresses fails with an error that holds several.
  if ('syscall' in error || 'errors' in error) return true;
  return 'message' in error && gone.test(String(error.message));
};

const ignore = (): void => {};

type Callback = (error: Error | undefined, client?: pg.PoolClient, done?: () => void) => void;

/**
 * A pool that waits for a database that is away. BullMQ needs that twice: it remembers for ever that
 * its first connection failed, and a worker whose queries fail at once asks again without a pause.
 */
export class PatientPool extends pg.Pool {
  readonly events = new EventEmitter<{ reconnect: [] }>();
  private lost = false;
  private patient = true;

  constructor(config: pg.PoolConfig) {
    super(config);
    this.setMaxListeners(0);
    this.on('error', () => {
      this.lost = true;
    });
    // A connection can break between being handed out and its first query, and while it is let go:
    // an error that nobody hears would end the process.
    for (const moment of ['acquire', 'release'] as const) this.on(moment, muffle(moment));
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<pg.PoolClient> | undefined {
    const connected = this.whenThere();
    if (!callback) return connected;
    connected.then(
      (client) => callback(undefined, client, () => client.release()),
      (error) => callback(error),
    );
    return undefined;
  }

  /** What waits now or asks later fails while the database is away. */
  stopWaiting(): void {
    this.patient = false;
  }

  private async whenThere(): Promise<pg.PoolClient> {
    for (;;) {
      try {
        const client = await super.connect();
        if (this.lost) this.reconnected();
        return client;
      } catch (error) {
        if (!isAway(error)) throw error;
        this.lost = true;
        if (!this.patient) throw error;
        await pause(100 + Math.random() * 200);
      }
    }
  }

  private reconnected(): void {
    this.lost = false;
    this.events.emit('reconnect');
  }
}

const muffle =
  (moment: 'acquire' | 'release') =>
  (...heard: readonly unknown[]): void => {
    const client = heard[moment === 'acquire' ? 0 : 1];
    if (!(client instanceof EventEmitter) || client.listeners('error').includes(ignore)) return;
    client.on('error', ignore);
  };
