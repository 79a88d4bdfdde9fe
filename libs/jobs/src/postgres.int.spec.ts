import { testDatabase } from '@tracker/testing';
import { Client } from 'pg';
import { alarmsContract } from '../test/alarms-contract.js';
import type { World } from '../test/world.js';

describe('Alarms in PostgreSQL', () => {
  let world: World & { drop(): Promise<void> };
  beforeAll(async () => {
    const { connection, drop } = await testDatabase();
    const lose = async (): Promise<void> => {
      const client = new Client(connection);
      await client.connect();
      await client.query('truncate bullmq.job, bullmq.event, bullmq.dedup cascade');
      await client.end();
    };
    world = { options: { postgres: connection }, lose, drop };
  });
  afterAll(() => world.drop());

  alarmsContract(() => world);
});
