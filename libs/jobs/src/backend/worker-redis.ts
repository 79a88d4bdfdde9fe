import { Redis, type RedisOptions } from 'ioredis';

/** How every connection to Redis behaves. */
export const redisOptions = {
  retryStrategy: (times: number): number => Math.min(100 * times, 2_000),
  connectTimeout: 5_000,
  // A timer of this length outlives every connection that was already broken when it was closed.
  disconnectTimeout: 200,
} satisfies RedisOptions;

/**
 * A client for workers: its commands wait for a Redis that is away. One that is told to disconnect
 * between two attempts would never say that it ended, and a worker that closes waits for just that;
 * one more attempt ends it.
 */
class WorkerRedis extends Redis {
  constructor(
    private readonly family: Set<WorkerRedis>,
    options: RedisOptions,
  ) {
    super(options);
    family.add(this);
    this.setMaxListeners(0);
    this.on('error', () => {});
    this.on('end', () => family.delete(this));
  }

  override disconnect(reconnect = false): void {
    const betweenAttempts = this.status === 'reconnecting';
    super.disconnect(reconnect);
    if (!betweenAttempts || reconnect) return;
    this.connect().then(
      () => super.disconnect(),
      () => {},
    );
  }

  /** BullMQ duplicates the client for the connection that each worker blocks on. */
  override duplicate(override: Partial<RedisOptions> = {}): WorkerRedis {
    return new WorkerRedis(this.family, { ...this.options, ...override });
  }
}

export type WorkersRedis = {
  /** Shared by all workers of a process. */
  readonly client: Redis;
  /** Whatever has no connection now, or loses it later, ends instead of trying again. */
  stopWaiting(): void;
  disconnect(): void;
};

/** The connections of the workers of a process; `options` name the Redis. */
export const workersRedis = (options: RedisOptions): WorkersRedis => {
  const family = new Set<WorkerRedis>();
  const client = new WorkerRedis(family, { ...options, maxRetriesPerRequest: null });
  const leaveIfAway = (): void => {
    for (const each of family) if (each.status !== 'ready') each.disconnect();
  };
  return {
    client,
    stopWaiting() {
      leaveIfAway();
      for (const each of family) each.on('close', leaveIfAway);
    },
    disconnect: () => client.disconnect(),
  };
};
