import { setTimeout as pause } from 'node:timers/promises';
import { describeWith } from '@tracker/testing';
import { pino } from 'pino';
import { type DeskBench, openDesk, organ } from '../../../alarm-desk/src/desk.fixtures.js';
import { mailServer } from '../../../alarm-desk/src/notify/servers.fixtures.js';
import { redisServer } from '../../../jobs/test/redis-server.js';
import { onlyHere } from '../shared/only-here.js';
import { QueueUnreachable } from '../start-failure.js';
import { type Alarms, startAlarms } from './start-alarms.js';

const until = async (condition: () => Promise<boolean>, withinMs = 15_000): Promise<void> => {
  const end = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`still not so: ${condition}`);
    await pause(30);
  }
};

const ringsOn = (queueUrl: () => string | undefined): void => {
  let bench: DeskBench;
  let mail: Awaited<ReturnType<typeof mailServer>>;
  const running: Alarms[] = [];
  const log: string[] = [];

  const start = async (): Promise<Alarms> => {
    const alarms = await startAlarms({
      ...{ services: bench.office.services, adapters: bench.office.adapters, everyMs: 3_600_000 },
      config: { QUEUE_URL: queueUrl(), SMTP_URL: mail.url, MAIL_FROM: '提醒 <tracker@test.cn>' },
      logger: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
    });
    running.push(alarms);
    return alarms;
  };

  beforeAll(async () => {
    mail = await mailServer();
    bench = await openDesk('2024-03-04T09:00');
    const { users, projections } = bench.office.services;
    await users.add('王芳', organ, ['承办'], undefined, 'wangfang@test.cn');
    projections.start();
  });
  afterAll(async () => {
    for (const alarms of running) await alarms.stop();
    await bench.close();
    await mail.close();
  });

  it('tells the handler by mail when the day comes, once, with two processes at work', async () => {
    const id = await bench.register('王芳');
    bench.clock.set('2024-03-25T08:30');
    await bench.office.services.projections.catchUp();
    const [one, other] = await Promise.all([start(), start()]);
    await Promise.all([one.reconcile(), other.reconcile()]);
    const reminded = () => mail.taken.filter(({ messageId }) => messageId.includes(id));
    await until(async () => reminded().length > 0);
    await Promise.all([one.reconcile(), other.reconcile()]);
    await pause(500);
    expect(await bench.recorded(id)).toEqual([
      'ReminderSent yellow 2024-03-25 08:30',
      'ReminderOvertaken yellow 2024-03-25 08:30',
    ]);
    expect(reminded().map(({ to }) => to)).toEqual(['wangfang@test.cn']);
    expect(log).toEqual([]);
  });

  it('finds again what the queue has lost', async () => {
    const [one] = running;
    if (!one) throw new Error('not started');
    bench.clock.set('2024-03-26T08:30');
    const id = await bench.register();
    bench.clock.set('2024-04-15T17:40');
    await bench.office.services.projections.catchUp();
    await one.reconcile();
    const delayed = () => one.queues.queue('reminders').getDelayedCount();
    expect(await delayed()).toBeGreaterThan(0);
    await one.queues.empty('reminders');
    expect(await delayed()).toBe(0);
    // While another process compares, this one leaves it to that one.
    await onlyHere(bench.office.adapters.dataSource, 'reconcile', () => one.reconcile());
    expect(await delayed()).toBe(0);
    await one.reconcile();
    expect(await delayed()).toBeGreaterThan(0);
    await one.queues.empty('reminders');
    bench.clock.set('2024-04-16T08:30');
    await one.reconcile();
    await until(async () => (await bench.recorded(id)).length > 0);
    expect(await bench.recorded(id)).toContain('ReminderOvertaken yellow 2024-04-16 08:30');
  });
};

describe('Alarms on PostgreSQL', () => ringsOn(() => undefined));

describeWith('redis', 'Alarms on Redis', (program) => {
  let server: Awaited<ReturnType<typeof redisServer>>;
  beforeAll(async () => {
    server = await redisServer(program);
  });
  afterAll(() => server.remove());
  ringsOn(() => server.url);

  describe('that is away at the start', () => {
    let bench: DeskBench;
    beforeAll(async () => {
      bench = await openDesk('2024-03-04T09:00');
      bench.office.services.projections.start();
    });
    afterAll(() => bench.close());
    const log: string[] = [];
    const start = (profile: 'embedded' | 'cluster') =>
      startAlarms({
        services: bench.office.services,
        adapters: { ...bench.office.adapters, profile },
        ...{ config: { QUEUE_URL: server.url, MAIL_FROM: '' }, everyMs: 3_600_000 },
        logger: pino({ level: 'warn' }, { write: (line: string) => void log.push(line) }),
      });

    it('is waited for among several processes, and told of; then everything wanted is queued', async () => {
      await server.kill();
      await expect(start('embedded')).rejects.toThrow(QueueUnreachable);
      const alarms = await start('cluster');
      expect(log.join()).toContain('the queue is away');
      await bench.register();
      bench.clock.set('2024-03-29T09:00');
      await bench.office.services.projections.catchUp();
      await server.start();
      await until(async () => !alarms.queues.isAway());
      await until(async () => (await alarms.queues.queue('reminders').getDelayedCount()) > 0);
      // A few words, not one for each queue and attempt.
      expect(log.length).toBeLessThan(40);
      await alarms.stop();
    }, 40_000);
  });
});
