import { describeWith } from '@tracker/testing';
import { accidentsContract } from '../test/accidents-contract.js';
import { alarmsContract } from '../test/alarms-contract.js';
import { type RedisServer, redisServer } from '../test/redis-server.js';
import type { FragileWorld } from '../test/world.js';

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

  alarmsContract(() => world);
  accidentsContract(() => world);
});
