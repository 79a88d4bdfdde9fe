// Alarm clocks: BullMQ on the product's own PostgreSQL, or on Redis. A job decides nothing and may be lost.
export { type Reconciliation, reconcile, type WantedAlarm } from './alarms/reconcile.js';
export { Reconciler } from './alarms/reconciler.js';
export { jobsRole } from './backend/jobs-role.js';
export { jobBoard } from './board/job-board.js';
export { JobHost, JobProcessor } from './nest/job-processor.js';
export { JobsModule, QUEUES } from './nest/jobs.module.js';
export { type OpenQueuesOptions, openQueues } from './open-queues.js';
export { type QueueName, queueNames, queueTable } from './queue-table.js';
export type {
  Alarm,
  AlarmJob,
  AlarmQueue,
  AlarmWorker,
  FailedJob,
  FailedPage,
  Payload,
  Queues,
} from './queues.js';
