import type { AlarmQueue, FailedPage } from './queues.js';

const pageSize = 50;

/** Fifty dead jobs of a queue, the latest first. */
export const failedPage = async (queue: AlarmQueue, page: number): Promise<FailedPage> => {
  const from = page * pageSize;
  const [total, jobs] = await Promise.all([
    queue.getFailedCount(),
    queue.getFailed(from, from + pageSize - 1),
  ]);
  return {
    total,
    jobs: jobs.map((job) => ({
      id: job.id ?? '',
      payload: job.data,
      reason: job.failedReason,
      attempts: job.attemptsMade,
      failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
    })),
  };
};

/** Puts a dead job back with its attempts counted from nought; false when it is gone or not dead. */
export const retryFailed = async (queue: AlarmQueue, id: string): Promise<boolean> => {
  const job = await queue.getJob(id);
  if (!job || !(await job.isFailed())) return false;
  await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
  return true;
};
