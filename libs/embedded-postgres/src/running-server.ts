import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect, createDatabase, target } from './connect.js';
import { EmbeddedPostgresError } from './errors.js';
import { livePostmaster, type Postmaster } from './postmaster-file.js';
import { socketFile } from './socket-folder.js';
import { type ServerProcess, spawnServer } from './spawn-server.js';
import { signal } from './stop-server.js';
import type { ConnectionTarget, Place } from './types.js';

export type Reached = {
  readonly client: Client;
  readonly connection: ConnectionTarget;
  /** Whether the server was started here. */
  readonly started: boolean;
};

export type Watch = {
  readonly applicationName: string;
  readonly log: (line: string) => void;
  readonly stopping: () => boolean;
};

/** How long a start is tried again while the remains of the server before it die away. */
const patience = 20_000;

/** Messages of a start that a little waiting cures: the old postmaster's number or children still live. */
const passing = /already exists|still in use|Is another postmaster/;

const failed = (place: Place, words: string): EmbeddedPostgresError => {
  const lines = words.trim().split('\n');
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return new EmbeddedPostgresError(
    'start-failed',
    { folder: place.dataFolder, log: place.logFile, reason: words.slice(-1500) },
    `内置数据库启动失败，详见 ${place.logFile}：${reason}`,
  );
};

class Search {
  private child: ServerProcess | null = null;
  private starts = 0;
  private failures = 0;
  private readonly began = Date.now();
  private unreachableSince: number | null = null;
  private lastWord = Date.now();

  constructor(
    private readonly place: Place,
    private readonly watch: Watch,
  ) {}

  async step(): Promise<Reached | null> {
    const live = livePostmaster(this.place.cluster);
    if (live === null) this.startUnlessStarting();
    else if (live.socketFolder !== null) return this.reach(live, live.socketFolder);
    return null;
  }

  private async reach(live: Postmaster, folder: string): Promise<Reached | null> {
    const connection = target(folder);
    const attempt = await connect(connection, this.watch.applicationName);
    switch (attempt.state) {
      case 'connected':
        return { client: attempt.client, connection, started: this.starts > 0 };
      case 'no-database':
        await createDatabase(connection, this.watch.applicationName);
        return null;
      case 'recovering':
        this.unreachableSince = null;
        this.saySometimes('数据库正在恢复，请稍候…');
        return null;
      case 'full':
        this.unreachableSince = null;
        this.saySometimes('数据库连接数已满，正在等待…');
        return null;
      case 'absent':
        this.endIfDeaf(live, folder);
        return null;
    }
  }

  /** A cleaner of /tmp may have taken the socket of a live server: nobody can ever reach it again. */
  private endIfDeaf(live: Postmaster, folder: string): void {
    this.unreachableSince ??= Date.now();
    if (Date.now() - this.unreachableSince < 5000 || existsSync(socketFile(folder))) return;
    this.watch.log('数据库的套接字文件已不存在，正在重新启动数据库。');
    signal(live.pid, 'SIGINT');
    this.unreachableSince = null;
  }

  private startUnlessStarting(): void {
    const end = this.child?.ended();
    if (end === null) return;
    if (end !== undefined) this.judge(end, this.child?.words() ?? '');
    this.child = spawnServer(this.place);
    this.starts += 1;
  }

  /** A start that failed: thrown, unless waiting may cure it. */
  private judge(end: 'killed' | 'failed', words: string): void {
    if (end === 'failed' && !passing.test(words)) this.failures += 1;
    const late = Date.now() - this.began > patience;
    if (late || this.failures > 2) throw failed(this.place, words);
  }

  private saySometimes(line: string): void {
    if (Date.now() - this.lastWord < 5000) return;
    this.lastWord = Date.now();
    this.watch.log(line);
  }

  /** Short at first, since a start takes 50 ms; longer once starts fail. */
  wait(): number {
    return Math.min(20 * 2 ** Math.max(0, this.starts - 1), 1000);
  }
}

/**
 * A connection to the server of this place: adopted when a live one is found, else started, and waited
 * for while it recovers. The caller holds the folder's lock. Throws `start-failed` or `stopped`.
 */
export const reachServer = async (place: Place, watch: Watch): Promise<Reached> => {
  const search = new Search(place, watch);
  for (;;) {
    if (watch.stopping()) throw new EmbeddedPostgresError('stopped', {}, '已停止。');
    const reached = await search.step();
    if (reached !== null) return reached;
    await pause(search.wait());
  }
};
