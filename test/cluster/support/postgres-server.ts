import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { usableBinaries } from '../../../libs/embedded-postgres/src/binaries.js';
import { asUser, serverUser } from '../../../libs/embedded-postgres/src/os-user.js';
import { Service } from './service.js';

export type PostgresServer = { readonly service: Service; readonly url: string };

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'Asia/Shanghai' };

const whenReached = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  for (const end = Date.now() + 30_000; ; await pause(50)) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await work(client);
    } catch (error) {
      if (Date.now() > end) throw error;
    } finally {
      await client.end().catch(() => {});
    }
  }
};

/**
 * A PostgreSQL of its own, listening on loopback, with everything durable as an office has it. It is the
 * server that ships embedded, run here as a foreign one. `tracker` is its superuser, without a password.
 */
export const startPostgresServer = async (
  folder: string,
  port: number,
  logFile: string,
): Promise<PostgresServer> => {
  const user = serverUser();
  const { native } = usableBinaries(user, folder);
  const data = join(folder, 'postgres');
  mkdirSync(data, { mode: 0o700 });
  if (process.getuid?.() === 0) chownSync(data, user.uid, user.gid);
  // biome-ignore format: what belongs together stands together
  const made = spawnSync(
    join(native, 'bin', 'initdb'),
    ['-D', data, '-U', 'tracker', '--auth=trust', '--no-sync', '--encoding=UTF8', '--locale=C',
     '--lc-ctype=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    { ...asUser(user), env: environment, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  const settings = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='],
    ...['max_connections=200', 'shared_buffers=128MB', 'timezone=Asia/Shanghai'],
  ];
  const service = new Service('postgres', logFile, {
    program: join(native, 'bin', 'postgres'),
    args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    options: { ...asUser(user), env: environment },
  });
  service.start();
  const address = `postgres://tracker@127.0.0.1:${port}`;
  await whenReached(`${address}/postgres`, (client) => client.query('create database tracker'));
  return { service, url: `${address}/tracker` };
};
