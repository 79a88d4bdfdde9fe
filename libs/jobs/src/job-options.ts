import type { DefaultJobOptions, WorkerOptions } from 'bullmq';
import { type QueueName, type QueueRule, queueTable } from './queue-table.js';

const day = 86_400;

/** The options every job of this queue is added with. */
export const jobOptions = (name: QueueName): DefaultJobOptions => {
  const rule: QueueRule = queueTable[name];
  return {
    attempts: rule.attempts,
    backoff: { type: 'exponential', delay: rule.backoffMs, jitter: 0.5 },
    removeOnComplete: rule.keepCompleted === 0 ? true : { count: rule.keepCompleted },
    removeOnFail: { age: rule.keepDeadDays * day },
    stackTraceLimit: 5,
  };
};

/**
 * The options of every worker of this queue. A worker that lost its database comes back within a
 * second, and the job of a process that was killed runs elsewhere after 5 to 15 seconds. A job may be
 * caught in several such accidents before it counts as dead: being interrupted is no fault of its own.
 */
export const workerOptions = (name: QueueName): Omit<WorkerOptions, 'connection'> => ({
  concurrency: queueTable[name].concurrency,
  runRetryDelay: 500,
  stalledInterval: 5_000,
  lockDuration: 5_000,
  maxStalledCount: 10,
});
