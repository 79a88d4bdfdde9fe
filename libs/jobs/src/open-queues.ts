import { Queue, Worker } from 'bullmq';
import type pg from 'pg';
import { addAlarms, missing } from './alarms/add-alarms.js';
import { type Backend, connectionTo } from './backend/backend.js';
import { postgresBackend } from './backend/postgres-backend.js';
import { redisBackend } from './backend/redis-backend.js';
import { failedPage, retryFailed } from './failed-jobs.js';
import { jobOptions, workerOptions } from './job-options.js';
import { type QueueName, queueNames } from './queue-table.js';
import type { AlarmQueue, AlarmWorker, Payload, Queues } from './queues.js';
import { telemetry } from './telemetry.js';

export type OpenQueuesOptions = {
  /** `redis://…` or `rediss://…`; without it jobs live in PostgreSQL. */
  readonly queueUrl?: string | undefined;
  /** A Redis that is away does not stop the start; workers begin when it comes. */
  readonly awaitRedis?: boolean;
  /** The product's database, by the login that owns it. */
  readonly postgres: pg.ClientConfig;
  /** What Redis keys begin with. */
  readonly prefix?: string;
  /** PostgreSQL connections at most: workers of this process and four more. */
  readonly poolSize?: number;
  /** What goes wrong between BullMQ and its database; jobs that fail are not reported here. */
  readonly onError?: (error: Error, queue: QueueName) => void;
};

/** Opens the queues on PostgreSQL, or on Redis when `queueUrl` is set, migrated and reachable or awaited. */
export const openQueues = async (options: OpenQueuesOptions): Promise<Queues> => {
  const { queueUrl, postgres, prefix = 'tracker', poolSize = queueNames.length + 4 } = options;
  const backend = queueUrl
    ? await redisBackend(queueUrl, prefix, options.awaitRedis)
    : await postgresBackend(postgres, poolSize);
  return queuesOn(backend, options.onError ?? (() => {}));
};

const queuesOn = (backend: Backend, onError: NonNullable<OpenQueuesOptions['onError']>): Queues => {
  const shared = {
    connection: connectionTo(backend),
    telemetry: telemetry(),
    ...(backend.prefix && { prefix: backend.prefix }),
  };
  const queues = new Map<QueueName, AlarmQueue>();
  const workers: AlarmWorker[] = [];
  const queue = (name: QueueName): AlarmQueue => {
    const opened = queues.get(name);
    if (opened) return opened;
    // Nobody reads the stream of queue events: it is kept short.
    const streams = { events: { maxLen: 1_000 } };
    const defaultJobOptions = jobOptions(name);
    const made = new Queue<Payload, unknown>(name, { ...shared, streams, defaultJobOptions });
    made.on('error', (error) => onError(error, name));
    queues.set(name, made);
    return made;
  };
  let closing: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    // A worker that knows that it is closing does not pause before it tries again.
    const workersClosed = workers.map((worker) => worker.close());
    backend.stopWaiting();
    await Promise.all(workersClosed);
    await Promise.all([...queues.values()].map((each) => each.close()));
    await backend.close();
  };
  return {
    backend: backend.kind,
    isAway: () => backend.isAway(),
    queue,
    worker(name, processor, chosen = {}) {
      const worker = new Worker<Payload, unknown>(name, processor, {
        ...shared,
        ...workerOptions(name),
        ...chosen,
      });
      worker.on('error', (error) => onError(error, name));
      workers.push(worker);
      return worker;
    },
    addAlarms: (name, alarms) => addAlarms(backend, queue(name), alarms),
    missing: (name, ids) => missing(backend, queue(name), ids),
    async empty(name) {
      for (const each of name ? [name] : queueNames) await queue(each).obliterate({ force: true });
    },
    failed: (name, page = 0) => failedPage(queue(name), page),
    retry: (name, id) => retryFailed(queue(name), id),
    onReconnect: (listener) => backend.onReconnect(listener),
    stopWaiting: () => backend.stopWaiting(),
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
};
