import {
  type BackendFactory,
  type ConnectionOptions,
  createRedisBackend,
  type Queue,
  setDefaultBackendFactory,
} from 'bullmq';

/** What the queue knows of an id: on its way to ring, or over since an instant (epoch milliseconds). */
export type Known = 'present' | { readonly completed: boolean; readonly finishedAt: number };

/** One of the two places that jobs can live in. */
export type Backend = {
  readonly kind: 'postgres' | 'redis';
  /** Builds what BullMQ works with, on connections of this backend. */
  readonly factory: BackendFactory;
  /** Key prefix of the queues; null where a schema keeps them apart. */
  readonly prefix: string | null;
  /** What is known of these ids (any number); an id that is not in the answer is unknown. */
  known(queue: Queue, ids: readonly string[]): Promise<ReadonlyMap<string, Known>>;
  /** Whether the jobs cannot be reached at this moment. */
  isAway(): boolean;
  /** Calls back whenever the connection was lost and is there again; returns the way to stop that. */
  onReconnect(listener: () => void): () => void;
  /** From now on nobody waits for a database that is away: what needs it fails. */
  stopWaiting(): void;
  close(): Promise<void>;
};

/** Stands where BullMQ expects connection options, so that every queue and worker finds its backend. */
class BackendConnection {
  constructor(readonly backend: Backend) {}
}

/** The `connection` option for queues and workers of this backend. */
export const connectionTo = (backend: Backend): ConnectionOptions => {
  setDefaultBackendFactory(byConnection);
  return new BackendConnection(backend) as unknown as ConnectionOptions;
};

/** Workers made by @nestjs/bullmq pass no factory: the process-wide default looks at their connection. */
const byConnection: BackendFactory = (name, options, kind) => {
  const connection: unknown = options.connection;
  const factory =
    connection instanceof BackendConnection ? connection.backend.factory : createRedisBackend;
  return factory(name, options, kind);
};
