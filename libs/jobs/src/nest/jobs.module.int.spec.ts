import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describeWith, testDatabase } from '@tracker/testing';
import { redisServer } from '../../test/redis-server.js';
import { until } from '../../test/until.js';
import { type OpenQueuesOptions, openQueues } from '../open-queues.js';
import type { AlarmJob, AlarmQueue, Queues } from '../queues.js';
import { JobHost, JobProcessor } from './job-processor.js';
import { JobsModule, QUEUES } from './jobs.module.js';

@Injectable()
class Diary {
  readonly lines: string[] = [];
}

@JobProcessor('reminders')
class ReminderProcessor extends JobHost {
  constructor(private readonly diary: Diary) {
    super();
  }

  async process(job: AlarmJob): Promise<void> {
    this.diary.lines.push(`${job.id} after ${job.attemptsMade}`);
    if (job.attemptsMade === 0) throw new Error('once');
  }
}

@Injectable()
class Producer {
  constructor(
    @Inject(QUEUES) readonly queues: Queues,
    @InjectQueue('mail') readonly mail: AlarmQueue,
  ) {}
}

const worksOn = (options: () => OpenQueuesOptions): void => {
  it('makes workers of classes, hands out queues, and leaves nothing behind', async () => {
    const queues = await openQueues(options());
    @Module({
      imports: [JobsModule.register(queues)],
      providers: [Diary, ReminderProcessor, Producer],
    })
    class WorkerModule {}
    const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
    const producer = app.get(Producer);
    expect(producer.mail).toBe(queues.queue('mail'));
    await producer.queues
      .queue('reminders')
      .add('alarm', {}, { jobId: 'remind-1', backoff: { type: 'fixed', delay: 20 } });
    const { lines } = app.get(Diary);
    await until(() => lines.length === 2);
    expect(lines).toEqual(['remind-1 after 0', 'remind-1 after 1']);
    const { worker } = app.get(ReminderProcessor);
    expect(worker.opts).toMatchObject({ concurrency: 4, runRetryDelay: 500, lockDuration: 5_000 });
    expect(worker.listenerCount('error')).toBeGreaterThan(0);
    await app.close();
    expect(worker.closing).toBeDefined();
    await queues.close();
  });
};

describe('The Nest module on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  worksOn(() => ({ postgres: database.connection }));
});

describeWith('redis', 'The Nest module on Redis', (program) => {
  let server: Awaited<ReturnType<typeof redisServer>>;
  beforeAll(async () => {
    server = await redisServer(program);
  });
  afterAll(() => server.remove());
  worksOn(() => ({ queueUrl: server.url, postgres: {} }));
});
