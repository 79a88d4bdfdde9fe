import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePorts } from '@tracker/testing';
import { type LogServer, startLogServer } from './log-server.js';
import { type PostgresServer, startPostgresServer } from './postgres-server.js';
import { type RedisServer, startRedisServer } from './redis-server.js';
import { copyRelease } from './release.js';
import { Service } from './service.js';
import { type Link, openLink } from './tcp-proxy.js';

const run = promisify(execFile);

export const stores = ['postgres', 'redis', 'log'] as const;
export type StoreName = (typeof stores)[number];
export const programs = ['api-1', 'api-2', 'worker-1', 'worker-2'] as const;
export type ProgramName = (typeof programs)[number];
export type ApiName = Extract<ProgramName, `api-${number}`>;
export const apiNames: readonly ApiName[] = ['api-1', 'api-2'];
export type LinkName = `${ProgramName}/${StoreName}`;

export type Topology = {
  /** Everything of this run, logs among it. */
  readonly folder: string;
  readonly logs: string;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly log: LogServer;
  service(name: ProgramName): Service;
  link(name: LinkName): Link;
  /** The way that a client takes which was sent to the leader. */
  readonly leaderLink: Link;
  address(name: ApiName): string;
  /** Starts apis and workers; resolves when both apis say that they are ready. */
  startPrograms(): Promise<void>;
  /** The command line, past the links; its JSON document, whatever it exits with. */
  tracker<T>(...words: string[]): Promise<T>;
  close(): Promise<void>;
};

type Ways = Readonly<Record<StoreName, { readonly host: string; readonly port: number }>>;

const openLinks = async (ways: Ways): Promise<ReadonlyMap<string, Link>> => {
  const names = programs.flatMap((program) =>
    stores.map((store) => [`${program}/${store}`, ways[store]] as const),
  );
  const links = await Promise.all(
    [...names, ['leader', ways.log] as const].map(([name, way]) => openLink(name, way)),
  );
  return new Map(links.map((link) => [link.name, link]));
};

const found = <Value>(map: ReadonlyMap<string, Value>, name: string): Value => {
  const value = map.get(name);
  if (value === undefined) throw new Error(`no ${name} in this topology`);
  return value;
};

const isReady = async (address: string): Promise<boolean> =>
  fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(3_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Waits until every api answers 200 at /health/ready. */
export const untilReady = async (addresses: readonly string[], withinMs: number): Promise<void> => {
  for (const end = Date.now() + withinMs; ; await pause(50)) {
    if ((await Promise.all(addresses.map(isReady))).every(Boolean)) return;
    if (Date.now() > end) throw new Error(`not ready within ${withinMs} ms: ${addresses}`);
  }
};

/**
 * The cluster profile as plain processes on this machine: the log, a PostgreSQL and a Redis of its own, two apis
 * and two workers of the build, each of whose connections goes through a link that can be broken.
 */
export const startTopology = async (redisProgram: string, realLog?: string): Promise<Topology> => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-topology-'));
  // PostgreSQL does not run as root, so its user must be able to pass.
  chmodSync(folder, 0o755);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const logFile = (name: string) => join(logs, `${name}.log`);
  const [pgPort = 0, redisPort = 0, ...apiPorts] = await freePorts(4);
  const [release, postgres, redis, log] = await Promise.all([
    copyRelease(folder),
    startPostgresServer(folder, pgPort, logFile('postgres')),
    startRedisServer(redisProgram, folder, redisPort, logFile('redis')),
    startLogServer(folder, realLog),
  ]);
  const local = (port: number) => ({ host: '127.0.0.1', port });
  const ways = {
    postgres: local(pgPort),
    redis: local(redisPort),
    log: { host: log.host, port: log.port },
  };
  const links = await openLinks(ways);
  const environment = (urlOf: (store: StoreName) => string): NodeJS.ProcessEnv => ({
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'Asia/Shanghai' },
    DATABASE_URL: urlOf('postgres'),
    EVENT_STORE_URL: urlOf('log'),
    QUEUE_URL: urlOf('redis'),
    LOG_LEVEL: process.env.CAMPAIGN_LOG_LEVEL ?? 'warn',
  });
  const services = new Map(
    programs.map((name, index) => {
      const port = (store: StoreName) => found(links, `${name}/${store}`).port;
      const env = environment((store) => {
        if (store === 'log') return log.through(port('log'));
        return store === 'redis'
          ? `redis://127.0.0.1:${port('redis')}`
          : `postgres://tracker@127.0.0.1:${port('postgres')}/tracker`;
      });
      const isApi = name.startsWith('api');
      const own = isApi ? { PORT: String(apiPorts[index]) } : {};
      const launch = {
        program: process.execPath,
        args: [isApi ? release.api : release.worker],
        options: { env: { ...env, ...own } },
      };
      return [name, new Service(name, logFile(name), launch)] as const;
    }),
  );
  const address = (name: ApiName) => `http://127.0.0.1:${apiPorts[apiNames.indexOf(name)]}`;
  const past = environment((store) => ({ postgres, redis, log })[store].url);
  return {
    ...{ folder, logs, postgres, redis, log, address },
    service: (name) => found(services, name),
    link: (name) => found(links, name),
    leaderLink: found(links, 'leader'),
    startPrograms: async () => {
      for (const service of services.values()) service.start();
      await untilReady(apiNames.map(address), 120_000);
    },
    tracker: async <T>(...words: string[]) => {
      const options = { env: past, maxBuffer: 256 << 20 };
      const { stdout } = await run(
        process.execPath,
        [release.cli, ...words, '--json'],
        options,
      ).catch((error: { stdout?: string }) => {
        if (error.stdout) return { stdout: error.stdout };
        throw error;
      });
      return JSON.parse(stdout) as T;
    },
    close: async () => {
      await Promise.all([...services.values()].map((service) => service.end('SIGTERM')));
      await Promise.all([...links.values()].map((link) => link.close()));
      await Promise.all([redis.service.end('SIGTERM'), postgres.service.end('SIGINT')]);
      await log.test?.kill();
    },
  };
};

/** Removes what a run left, when nobody needs to look at its logs. */
export const forgetTopology = ({ folder }: Topology): void =>
  rmSync(folder, { recursive: true, force: true });
