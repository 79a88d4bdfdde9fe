import { describeWith } from '@tracker/testing';
import { accidentsContract } from '../test/accidents-contract.js';
import { alarmsContract } from '../test/alarms-contract.js';
import { type RedisServer, redisServer } from '../test/redis-server.js';
import { until } from '../test/until.js';
import type { FragileWorld } from '../test/world.js';
import { openQueues } from './open-queues.js';

describeWith('redis', 'Alarms in Redis', (program) => {
  let server: RedisServer;
  let world: FragileWorld;
  beforeAll(async () => {
    server = await redisServer(program);
    world = {
      options: { queueUrl: server.url, postgres: {} },
      lose: async () => {
        await server.command('FLUSHALL');
      },
      killServer: () => server.kill(),
      serverBack: () => server.start(),
    };
  });
  afterAll(() => server.remove());

  it('is waited for at the start where the caller says so, and its coming counts as a reconnect', async () => {
    await server.kill();
    await expect(openQueues(world.options)).rejects.toThrow();
    const queues = await openQueues({ ...world.options, awaitRedis: true });
    const [rung, reconnected]: [string[], string[]] = [[], []];
    queues.onReconnect(() => reconnected.push('once'));
    queues.worker('reminders', async ({ id = '' }) => rung.push(id));
    expect(queues.isAway()).toBe(true);
    const alarm = { id: 'remind-late', payload: {}, delayMs: 0 };
    await server.start();
    await until(() => reconnected.length === 1);
    expect(queues.isAway()).toBe(false);
    await queues.addAlarms('reminders', [alarm]);
    await until(() => rung.length === 1);
    await queues.close();
  }, 30_000);

  it('is closed at once where it never came', async () => {
    await server.kill();
    const queues = await openQueues({ ...world.options, awaitRedis: true });
    queues.worker('reminders', async () => {});
    queues.queue('mail');
    const began = performance.now();
    await queues.close();
    expect(performance.now() - began).toBeLessThan(3_000);
    await server.start();
  }, 30_000);

  it('is not waited for where it refuses', async () => {
    await server.command('CONFIG', 'SET', 'requirepass', 'secret');
    await expect(openQueues({ ...world.options, awaitRedis: true })).rejects.toThrow(/NOAUTH/);
    await server.kill();
    await server.start();
  }, 30_000);

  alarmsContract(() => world);
  accidentsContract(() => world);
});
