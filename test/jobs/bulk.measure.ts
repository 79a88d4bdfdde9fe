import { spawnSync } from 'node:child_process';
import { type OpenQueuesOptions, openQueues, type Queues } from '@tracker/jobs';
import { findProgram, testDatabase } from '@tracker/testing';
import { redisServer } from '../../libs/jobs/test/redis-server.js';

const count = 100_000;
const alarms = [...Array(count).keys()].map((n) => ({
  id: `remind-${n}`,
  payload: { request: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`, seq: n % 7 },
  delayMs: 3_600_000 + n,
}));
const ids = alarms.map(({ id }) => id);

const say = (line: string) => process.stdout.write(`${line}\n`);

const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  const start = performance.now();
  const result = await work();
  const size = typeof result === 'number' ? `, ${result}` : '';
  say(`  ${what}: ${((performance.now() - start) / 1000).toFixed(2)} s${size}`);
};

const bare = async (queues: Queues, size: number): Promise<void> => {
  const queue = queues.queue('reminders');
  for (let at = 0; at < count; at += size) {
    const some = alarms.slice(at, at + size);
    await queue.addBulk(
      some.map(({ id, payload, delayMs }) => ({
        name: 'alarm',
        data: payload,
        opts: { jobId: id, delay: delayMs },
      })),
    );
  }
};

/** `npx tsx test/jobs/bulk.measure.ts`: 100,000 alarms added by BullMQ's addBulk, by ours, and looked for. */
const measure = async (options: OpenQueuesOptions): Promise<void> => {
  const queues = await openQueues(options);
  say(`${queues.backend}, ${count} alarms`);
  for (const size of [1_000, 5_000, count]) {
    await timed(`addBulk by ${size}`, () => bare(queues, size));
    await queues.empty('reminders');
  }
  await timed('addAlarms', () => queues.addAlarms('reminders', alarms));
  await timed('addAlarms, all there', () => queues.addAlarms('reminders', alarms));
  await timed('missing, none', async () => (await queues.missing('reminders', ids)).length);
  await timed('empty', () => queues.empty('reminders'));
  await timed('missing, all', async () => (await queues.missing('reminders', ids)).length);
  await queues.close();
};

// Closing the test cluster waits on nothing that would keep the process alive.
const alive = setInterval(() => {}, 1_000);
const database = await testDatabase();
await measure({ postgres: database.connection });
await database.drop();
const program = findProgram('redis');
if (program) {
  const server = await redisServer(program);
  await measure({ queueUrl: server.url, postgres: {} });
  await server.remove();
}
say(`node ${process.version}, ${spawnSync('nproc').stdout.toString().trim()} cores`);
clearInterval(alive);
