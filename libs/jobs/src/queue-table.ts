/** What a queue is for, how eagerly it works, how it fails and what it keeps. */
export type QueueRule = {
  /** Jobs that one process works on at a time. */
  readonly concurrency: number;
  /** Runs before a job is dead. */
  readonly attempts: number;
  /** First wait after a failure in milliseconds; it doubles, and up to half of it is left to chance. */
  readonly backoffMs: number;
  /** Completed jobs to keep for the board; 0 lets the same id come again at once. */
  readonly keepCompleted: number;
  /** Days that dead jobs stay on the board. */
  readonly keepDeadDays: number;
  /** How long a dead job stays dead before the same alarm, asked for again, may replace it. */
  readonly restHours: number;
};

// biome-ignore format: a table is read by column
export const queueTable = {
  reminders:    { concurrency: 4, attempts:  8, backoffMs:  2_000, keepCompleted:  0, keepDeadDays: 30, restHours: 6 },
  lapses:       { concurrency: 2, attempts:  8, backoffMs:  2_000, keepCompleted:  0, keepDeadDays: 30, restHours: 6 },
  reconcile:    { concurrency: 1, attempts:  2, backoffMs: 10_000, keepCompleted: 20, keepDeadDays:  7, restHours: 1 },
  housekeeping: { concurrency: 1, attempts:  3, backoffMs: 60_000, keepCompleted: 20, keepDeadDays:  7, restHours: 1 },
  mail:         { concurrency: 2, attempts: 10, backoffMs: 30_000, keepCompleted:  0, keepDeadDays: 30, restHours: 6 },
} as const satisfies Record<string, QueueRule>;

export type QueueName = keyof typeof queueTable;

export const queueNames = Object.keys(queueTable) as readonly QueueName[];
