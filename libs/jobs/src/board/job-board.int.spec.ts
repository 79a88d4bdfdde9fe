import { describeWith, testDatabase } from '@tracker/testing';
import express from 'express';
import request from 'supertest';
import { redisServer } from '../../test/redis-server.js';
import { until } from '../../test/until.js';
import { type OpenQueuesOptions, openQueues } from '../open-queues.js';
import type { Queues } from '../queues.js';
import { jobBoard } from './job-board.js';

const base = '/jobs/board';

const showsJobsOn = (options: () => OpenQueuesOptions): void => {
  let queues: Queues;
  let app: express.Express;
  beforeAll(async () => {
    queues = await openQueues(options());
    app = express().use(base, await jobBoard(queues, base));
    await queues.queue('mail').add('alarm', { to: 'h-1' }, { jobId: 'mail-1', attempts: 1 });
    const worker = queues.worker('mail', async () => {
      throw new Error('550 mailbox unavailable');
    });
    await until(async () => (await queues.failed('mail')).total === 1);
    await worker.close();
  });
  afterAll(() => queues.close());

  it('has a page that asks for nothing outside', async () => {
    const { status, text } = await request(app).get(`${base}/`);
    expect(status).toBe(200);
    expect(text).toContain('<title>任务队列</title>');
    expect(text).not.toMatch(/https?:|href="\/\/|src="\/\//);
    const scripts = [...text.matchAll(/(?:src|href)="(static\/[^"]+)"/g)].map(([, path]) => path);
    expect(scripts.length).toBeGreaterThan(3);
    for (const path of scripts)
      expect((await request(app).get(`${base}/${path}`)).status).toBe(200);
  });

  it('lists the queues and their dead jobs with reason and payload', async () => {
    const { body } = await request(app).get(
      `${base}/api/queues?activeQueue=mail&status=failed&page=1`,
    );
    expect(body.queues.map(({ name }: { name: string }) => name).sort()).toEqual([
      'housekeeping',
      'lapses',
      'mail',
      'reconcile',
      'reminders',
    ]);
    const mail = body.queues.find(({ name }: { name: string }) => name === 'mail');
    expect(mail).toMatchObject({
      counts: { failed: 1 },
      jobs: [{ id: 'mail-1', data: { to: 'h-1' }, failedReason: '550 mailbox unavailable' }],
    });
  });

  it('refuses everything but reading and retrying', async () => {
    const refused = [
      ['put', 'queues/mail/obliterate'],
      ['put', 'queues/mail/clean/failed'],
      ['put', 'queues/mail/mail-1/clean'],
      ['put', 'queues/mail/pause'],
      ['put', 'queues/mail/promote'],
      ['post', 'queues/mail/add'],
      ['patch', 'queues/mail/mail-1/update-data'],
      ['delete', 'queues/mail/job-schedulers/x'],
    ] as const;
    for (const [method, path] of refused)
      expect((await request(app)[method](`${base}/api/${path}`)).status).toBe(403);
    expect((await queues.failed('mail')).total).toBe(1);
  });

  it('retries a dead job', async () => {
    const answer = await request(app).put(`${base}/api/queues/mail/mail-1/retry`);
    expect(answer.status).toBe(204);
    expect(await queues.missing('mail', ['mail-1'])).toEqual([]);
    expect((await queues.failed('mail')).total).toBe(0);
  });
};

describe('The job board on PostgreSQL', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  showsJobsOn(() => ({ postgres: database.connection }));
});

describeWith('redis', 'The job board on Redis', (program) => {
  let server: Awaited<ReturnType<typeof redisServer>>;
  beforeAll(async () => {
    server = await redisServer(program);
  });
  afterAll(() => server.remove());
  showsJobsOn(() => ({ queueUrl: server.url, postgres: {} }));
});
