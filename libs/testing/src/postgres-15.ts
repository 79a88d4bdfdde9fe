import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { freePorts } from './free-ports.js';
import type { TestDatabase } from './postgres.js';

export type Postgres15 = {
  /** 127.0.0.1; passwords are asked for. */
  readonly host: string;
  readonly port: number;
  /** Of the socket; passwords are asked for there too. */
  readonly socketFolder: string;
  readonly dataFolder: string;
  /** As superuser, into `database` (`postgres` by default). */
  asSuperuser<T>(work: (client: Client) => Promise<T>, database?: string): Promise<T>;
  /** A login without any right but its own new database, and the way in, percent-encoded. */
  office(name: string, password?: string): Promise<{ readonly database: string; url: string }>;
  /** A new empty database whose role may do everything, as `testDatabase` gives on the embedded one. */
  testDatabase(): Promise<TestDatabase>;
  /** A URL for TCP, or for the socket. */
  url(user: string, password: string, database: string, over?: 'tcp' | 'socket'): string;
  /** kill -9 of the server and all its children. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  remove(): Promise<void>;
};

/** The user that may run it: never root, which PostgreSQL refuses. */
const runner = (): { readonly uid: number; readonly gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

/** A new cluster of a PostgreSQL of the operating system: `initdb` beside this `postgres`; its folder. */
export const initForeignCluster = (program: string, folder: string, ...options: string[]): void => {
  const user = runner();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  const initdb = join(dirname(program), 'initdb');
  const args = ['-D', folder, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', ...options];
  execFileSync(initdb, args, { ...user, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
};

/**
 * A city's own server for tests: a PostgreSQL 15 of the operating system on a free port, with a socket and
 * passwords, in a folder of its own. `program` is its `postgres`.
 */
export const startPostgres15 = async (program: string): Promise<Postgres15> => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-pg15-'));
  const user = runner();
  if (user) chownSync(folder, user.uid, user.gid);
  const password = randomBytes(9).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const dataFolder = join(folder, 'data');
  const superuser = ['-U', 'admin', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  initForeignCluster(program, dataFolder, ...superuser);
  const host = '127.0.0.1';
  const [port = 0] = await freePorts(1);
  let child: ChildProcess;

  const asSuperuser: Postgres15['asSuperuser'] = async (work, database = 'postgres') => {
    const client = new Client({ host, port, user: 'admin', password, database });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  const start = async (): Promise<void> => {
    const settings = [`listen_addresses=${host}`, `unix_socket_directories=${folder}`, 'fsync=off'];
    const args = ['-D', dataFolder, '-p', `${port}`, ...settings.flatMap((one) => ['-c', one])];
    child = spawn(program, args, { ...user, cwd: '/', stdio: 'ignore' });
    for (const end = Date.now() + 20_000; ; await pause(50)) {
      try {
        await asSuperuser((client) => client.query('select 1'));
        return;
      } catch (error) {
        if (Date.now() > end || child.exitCode !== null) throw error;
      }
    }
  };

  const ended = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };

  const url: Postgres15['url'] = (name, secret, database, over = 'tcp') => {
    const place = over === 'tcp' ? host : encodeURIComponent(folder);
    return `postgres://${encodeURIComponent(name)}:${encodeURIComponent(secret)}@${place}:${port}/${database}`;
  };

  await start();
  return {
    ...{ host, port, dataFolder, socketFolder: folder, asSuperuser, url, start },
    office: async (name, secret = `p@ss:/#%?&+ ${name}密码`) => {
      await asSuperuser(async (client) => {
        const login = escapeIdentifier(name);
        await client.query(`create role ${login} login password ${escapeLiteral(secret)}`);
        await client.query(`create database ${login} owner ${login} template template0`);
      });
      return { database: name, url: url(name, secret, name) };
    },
    testDatabase: async () => {
      const database = `test_${randomBytes(5).toString('hex')}`;
      await asSuperuser((client) => client.query(`create database ${database} template template0`));
      const drop = async (): Promise<void> => {
        await asSuperuser((client) => client.query(`drop database ${database} with (force)`));
      };
      return { connection: { host, port, user: 'admin', password, database }, drop };
    },
    kill: () => ended('SIGKILL'),
    remove: async () => {
      await ended('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};
