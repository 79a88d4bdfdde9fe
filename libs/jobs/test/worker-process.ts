import { setTimeout as pause } from 'node:timers/promises';
import { openQueues } from '../src/open-queues.js';

/** A process that takes a job of `reminders`, says so and never ends it: the test kills it. */
const queues = await openQueues(JSON.parse(process.argv[2] ?? '{}'));
queues.worker('reminders', async (job) => {
  process.stdout.write(`${job.id}\n`);
  await pause(600_000);
});
