import type { Job, Queue, Worker } from 'bullmq';
import type { QueueName } from './queue-table.js';

/** What a job carries: references and dates, never personal data. */
export type Payload = Readonly<Record<string, unknown>>;

export type AlarmJob = Job<Payload, unknown>;
export type AlarmQueue = Queue<Payload, unknown>;
export type AlarmWorker = Worker<Payload, unknown>;

export type Alarm = {
  /** `kind-request-seq`: no colon, not a bare number; the same id is the same alarm. */
  readonly id: string;
  readonly payload: Payload;
  /** Milliseconds until it rings; 0 or less rings at once. */
  readonly delayMs: number;
};

export type FailedJob = {
  readonly id: string;
  readonly payload: Payload;
  readonly reason: string;
  readonly attempts: number;
  /** ISO 8601 instant. */
  readonly failedAt: string;
};

export type FailedPage = { readonly total: number; readonly jobs: readonly FailedJob[] };

/** The queues of one process. Every alarm may ring late, twice or never: the reconciler makes good. */
export type Queues = {
  readonly backend: 'postgres' | 'redis';
  /** Whether a Redis is away just now: what is asked of it would wait. */
  isAway(): boolean;
  queue(name: QueueName): AlarmQueue;
  /** A worker with the options of the queue table; closed with the queues. */
  worker(
    name: QueueName,
    processor: (job: AlarmJob) => Promise<unknown>,
    options?: { readonly concurrency?: number },
  ): AlarmWorker;
  /**
   * Adds alarms in bulk and says how many were added. An id that is waiting, delayed or being worked
   * on is left alone, so is one that died less than the queue's rest ago; other finished jobs of the
   * same id make way.
   */
  addAlarms(name: QueueName, alarms: readonly Alarm[]): Promise<number>;
  /**
   * Which of these ids are not waiting, delayed or being worked on. Completed and dead jobs count as
   * missing: ask only for alarms whose effect is not yet recorded.
   */
  missing(name: QueueName, ids: readonly string[]): Promise<string[]>;
  /** Removes every job of this queue, or of all: for tests. */
  empty(name?: QueueName): Promise<void>;
  /** A page of dead jobs, the latest first; pages count from 0. */
  failed(name: QueueName, page?: number): Promise<FailedPage>;
  /** Lets a dead job run again with all its attempts; false when it is not dead any more. */
  retry(name: QueueName, id: string): Promise<boolean>;
  /** Calls back after each time the connection was lost and came back; returns the way to stop. */
  onReconnect(listener: () => void): () => void;
  /** What waits for a database that is away fails from now on; close does this first. */
  stopWaiting(): void;
  /** Lets running jobs end, then closes workers, queues and connections. */
  close(): Promise<void>;
};
