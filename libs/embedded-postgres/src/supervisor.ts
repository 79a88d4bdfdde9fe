import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { applicationName, holdersOf, leaveUse, shareUse } from './advisory-locks.js';
import { connect, target } from './connect.js';
import { errorText } from './errors.js';
import { withFileLock } from './file-lock.js';
import { initialise } from './initialise.js';
import { preparePlace, requireCluster } from './place.js';
import { livePostmaster } from './postmaster-file.js';
import { type Reached, reachServer } from './running-server.js';
import { stopServer } from './stop-server.js';
import type { ConnectionTarget, EmbeddedPostgres, OpenOptions, Place } from './types.js';

/** An initdb or the recovery after a crash may run under the lock of another process. */
const joinPatience = 180_000;
/** Whoever keeps the lock longer while we leave is starting or sharing the server, and will stop it. */
const leavePatience = 20_000;

/** Ends a session: true if nobody else has a share, null if the session was lost already. */
const giveUp = async (client: Client): Promise<boolean | null> => {
  const last = await leaveUse(client).catch(() => null);
  await client.end().catch(() => {});
  return last;
};

/** Lets node end although this session is open; the types of pg 8 do not know `unref`. */
const letGo = (client: Client & { unref?(): void }): void => client.unref?.();

/** One process's part in a server: it holds the session whose shared lock keeps the server running. */
class Share implements EmbeddedPostgres {
  private client: Client | null = null;
  private target: ConnectionTarget | null = null;
  private startedHere = false;
  private recovery: Promise<void> = Promise.resolve();
  private closing: Promise<void> | null = null;
  private readonly name: string;

  constructor(
    private readonly place: Place,
    private readonly options: OpenOptions,
  ) {
    this.name = applicationName(options.application);
  }

  get connection(): ConnectionTarget {
    if (this.target === null) throw new Error('not joined yet');
    return this.target;
  }

  get dataFolder(): string {
    return this.place.dataFolder;
  }

  get started(): boolean {
    return this.startedHere;
  }

  async holders(): Promise<readonly string[]> {
    return this.client === null ? [] : holdersOf(this.client, 'using');
  }

  close(): Promise<void> {
    this.closing ??= this.leave();
    return this.closing;
  }

  /** The first coming, which may create the cluster. */
  open(): Promise<void> {
    return this.join(() => initialise(this.place));
  }

  /** Finds or starts the server and takes the shared lock, so that nobody who leaves can stop it. */
  private async join(prepare: () => Promise<void>): Promise<void> {
    const reached = await this.locked(joinPatience, this.isStopping, async () => {
      try {
        await prepare();
        return await this.takeShare();
      } catch (error) {
        await this.stopIfLast().catch(() => {});
        throw error;
      }
    });
    this.keep(reached);
  }

  private async takeShare(): Promise<Reached> {
    const reached = await reachServer(this.place, {
      applicationName: this.name,
      log: this.options.log,
      stopping: this.isStopping,
    });
    await shareUse(reached.client);
    return reached;
  }

  private readonly isStopping = (): boolean =>
    this.closing !== null || this.options.signal?.aborted === true;

  private locked<T>(
    timeoutMs: number,
    stopping: () => boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    return withFileLock(join(this.place.dataFolder, 'lock'), { timeoutMs, stopping }, work);
  }

  private keep(reached: Reached): void {
    this.client = reached.client;
    this.target = reached.connection;
    this.startedHere = reached.started;
    // A test that forgot to leave must not keep its jest worker alive.
    if (!this.place.durable) letGo(reached.client);
    reached.client.once('end', () => {
      this.client = null;
      if (this.isStopping()) return;
      this.recovery = this.recover();
    });
  }

  /** Brings the server back after its loss; whoever of us gets the folder's lock first starts it. */
  private async recover(): Promise<void> {
    this.options.log('与数据库的连接中断，正在恢复。');
    this.options.onLost?.();
    for (let wait = 100; !this.isStopping(); wait = Math.min(wait * 2, 5000)) {
      try {
        await this.join(async () => requireCluster(this.place));
        this.options.log('数据库已恢复。');
        return;
      } catch (error) {
        if (this.isStopping()) return;
        this.options.log(`数据库尚未恢复：${errorText(error)}`);
      }
      for (let waited = 0; waited < wait && !this.isStopping(); waited += 50) await pause(50);
    }
  }

  private async leave(): Promise<void> {
    await this.recovery;
    try {
      // Under the lock nobody can stand between finding the server alive and taking a share in it.
      await this.locked(
        leavePatience,
        () => false,
        () => this.stopIfLast(),
      );
    } catch (error) {
      this.options.log(`离开数据库时出错，数据库留待下次启动接管：${errorText(error)}`);
    } finally {
      await this.client?.end().catch(() => {});
    }
  }

  private async stopIfLast(): Promise<void> {
    if (await this.isLast()) await stopServer(this.place, this.options.log);
  }

  /** Gives up the share; true if nobody else has one. */
  private async isLast(): Promise<boolean> {
    const own = this.client === null ? null : await giveUp(this.client);
    if (own !== null) return own;
    const visitor = await this.visit();
    // Shares do not outlive a crash, so a server in recovery has none.
    if (visitor === null || visitor === 'recovering') return visitor === 'recovering';
    return (await giveUp(visitor)) ?? false;
  }

  /** A session on a server that was being brought back, perhaps by us, while we were leaving. */
  private async visit(): Promise<Client | 'recovering' | null> {
    for (let tries = 0; tries < 50; tries += 1) {
      const live = livePostmaster(this.place.cluster);
      if (live === null) return null;
      if (live.socketFolder !== null) {
        const attempt = await connect(target(live.socketFolder), this.name);
        if (attempt.state === 'connected') return attempt.client;
        if (attempt.state === 'recovering') return 'recovering';
      }
      await pause(50);
    }
    return null;
  }
}

/**
 * Opens the embedded database of a data folder: starts it, or shares the one that runs, or adopts one
 * whose processes were killed; brings it back when it is lost. Throws EmbeddedPostgresError.
 */
export const openEmbeddedPostgres = async (options: OpenOptions): Promise<EmbeddedPostgres> => {
  const place = preparePlace(options.dataFolder, options.durable ?? true);
  const share = new Share(place, options);
  await share.open();
  return share;
};
