import { createRedisBackend, type Queue } from 'bullmq';
import { Redis, ReplyError } from 'ioredis';
import type { Backend, Known } from './backend.js';
import { chunks } from './chunks.js';
import { redisOptions, type WorkersRedis, workersRedis } from './worker-redis.js';

type Answer = readonly [error: Error | null, value: unknown];

const values = (answers: readonly Answer[] | null): readonly unknown[] =>
  (answers ?? []).map(([error, value]) => {
    if (error) throw error;
    return value;
  });

const existing = async (client: Redis, queue: Queue, ids: readonly string[]): Promise<string[]> => {
  const pipeline = client.pipeline();
  for (const id of ids) pipeline.exists(queue.toKey(id));
  const found = values(await pipeline.exec());
  return ids.filter((_, index) => found[index] === 1);
};

const states = async (
  client: Redis,
  queue: Queue,
  ids: readonly string[],
): Promise<readonly Known[]> => {
  const pipeline = client.pipeline();
  for (const id of ids)
    for (const state of ['completed', 'failed']) pipeline.zscore(queue.toKey(state), id);
  const scores = values(await pipeline.exec());
  return ids.map((_, index) => {
    const completedAt = scores[2 * index];
    const finishedAt = completedAt ?? scores[2 * index + 1];
    if (finishedAt == null) return 'present';
    return { completed: completedAt != null, finishedAt: Number(finishedAt) };
  });
};

/** Redis was reached and said no (password, rights): waiting would not help. */
const isRefusal = (error: unknown): boolean => error instanceof ReplyError;

/**
 * Jobs in a Redis, for several machines. Whoever adds a job learns within seconds that Redis is away;
 * workers wait for it. One that is away at the start throws, or is `awaited`: then its coming counts
 * as a reconnect.
 */
export const redisBackend = async (
  url: string,
  prefix: string,
  awaited = false,
): Promise<Backend> => {
  const client = new Redis(url, { ...redisOptions, maxRetriesPerRequest: 5 });
  let lost = false;
  const listeners = new Set<() => void>();
  client.on('error', () => {});
  client.on('close', () => {
    lost = true;
  });
  client.on('ready', () => {
    if (lost) for (const listener of listeners) listener();
    lost = false;
  });
  await client.ping().catch((error) => {
    if (awaited && !isRefusal(error)) return;
    client.disconnect();
    throw error;
  });
  let workers: WorkersRedis | undefined;
  const forWorkers = (): Redis => {
    workers ??= workersRedis(client.options);
    return workers.client;
  };
  return {
    kind: 'redis',
    prefix,
    factory: (name, options, kind) => {
      const connection = kind?.withBlockingConnection ? forWorkers() : client;
      return createRedisBackend(name, { ...options, connection }, kind);
    },
    async known(queue, ids) {
      const known = new Map<string, Known>();
      for (const some of chunks(ids, 2_000)) {
        const there = await existing(client, queue, some);
        const found = await states(client, queue, there);
        there.forEach((id, index) => {
          known.set(id, found[index] ?? 'present');
        });
      }
      return known;
    },
    isAway: () => client.status !== 'ready',
    onReconnect(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stopWaiting: () => workers?.stopWaiting(),
    close: async () => {
      workers?.disconnect();
      client.disconnect();
    },
  };
};
