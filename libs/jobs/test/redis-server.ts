import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { until } from './until.js';

export type RedisServer = {
  readonly url: string;
  /** Runs one command on a connection of its own. */
  command(name: string, ...args: readonly string[]): Promise<unknown>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and removes its files. */
  remove(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};

/** A Redis of the test's own that writes every command down, so that it can be killed and come back. */
export const redisServer = async (program: string): Promise<RedisServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'foi-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;

  const command = async (name: string, ...args: readonly string[]): Promise<unknown> => {
    const client = new Redis(url, {
      lazyConnect: true,
      retryStrategy: null,
      disconnectTimeout: 50,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  };
  const start = async (): Promise<void> => {
    const settings = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'yes' };
    const args = Object.entries(settings).flatMap(([key, value]) => [`--${key}`, String(value)]);
    child = spawn(program, [...args, '--appendfsync', 'always'], { stdio: 'ignore' });
    await until(async () => (await command('PING').catch(() => null)) === 'PONG');
  };
  const kill = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running) return;
    running.kill('SIGKILL');
    await once(running, 'exit');
  };
  await start();
  return {
    url,
    command,
    kill,
    start,
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
