import { jobOptions, workerOptions } from './job-options.js';
import { queueNames } from './queue-table.js';

describe('The queue table', () => {
  it('names the five queues', () =>
    expect(queueNames).toEqual(['reminders', 'lapses', 'reconcile', 'housekeeping', 'mail']));

  it('becomes the options of jobs: doubling waits with half of them left to chance', () =>
    expect(jobOptions('mail')).toEqual({
      attempts: 10,
      backoff: { type: 'exponential', delay: 30_000, jitter: 0.5 },
      removeOnComplete: true,
      removeOnFail: { age: 2_592_000 },
      stackTraceLimit: 5,
    }));

  it('keeps the last twenty nightly jobs for the board', () =>
    expect(jobOptions('housekeeping').removeOnComplete).toEqual({ count: 20 }));

  it('makes workers that come back soon and take over within seconds', () =>
    expect(workerOptions('reminders')).toEqual({
      concurrency: 4,
      runRetryDelay: 500,
      stalledInterval: 5_000,
      lockDuration: 5_000,
      maxStalledCount: 10,
    }));
});
