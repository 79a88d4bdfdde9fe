import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { answers } from './ports.js';
import { Service } from './service.js';

export type RedisServer = {
  readonly service: Service;
  readonly url: string;
  flushAll(): Promise<void>;
};

/** A Redis of its own that keeps its data in a folder and writes them every second, as the compose file has it. */
export const startRedisServer = async (
  program: string,
  folder: string,
  port: number,
  logFile: string,
): Promise<RedisServer> => {
  const data = join(folder, 'redis');
  mkdirSync(data);
  const settings = { bind: '127.0.0.1', dir: data, save: '', appendonly: 'yes' };
  const words = Object.entries({ ...settings, 'maxmemory-policy': 'noeviction' });
  const service = new Service('redis', logFile, {
    program,
    args: ['--port', String(port), ...words.flatMap(([name, value]) => [`--${name}`, value])],
  });
  service.start();
  for (const end = Date.now() + 15_000; !(await answers(port)); await pause(20))
    if (Date.now() > end) throw new Error('redis-server does not answer');
  const url = `redis://127.0.0.1:${port}`;
  return {
    service,
    url,
    flushAll: async () => {
      const client = new Redis(url, { maxRetriesPerRequest: 3 });
      client.on('error', () => {});
      try {
        await client.flushall();
      } finally {
        client.disconnect();
      }
    },
  };
};
