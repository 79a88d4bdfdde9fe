import { describeWith, type Postgres15, startPostgres15 } from '@tracker/testing';
import { alarmsContract } from '../test/alarms-contract.js';
import type { World } from '../test/world.js';

describeWith('postgresql-15', 'Alarms in PostgreSQL 15, for an ordinary owner', (program) => {
  let server: Postgres15;
  let world: World;
  beforeAll(async () => {
    server = await startPostgres15(program);
    const { url } = await server.office('office');
    await server.asSuperuser(async (client) => {
      await client.query('create role tracker_jobs nologin');
      await client.query('grant tracker_jobs to office');
    });
    const lose = (): Promise<void> =>
      server.asSuperuser(async (client) => {
        await client.query('truncate bullmq.job, bullmq.event, bullmq.dedup cascade');
      }, 'office');
    world = { options: { postgres: { connectionString: url } }, lose };
  });
  afterAll(() => server.remove());

  alarmsContract(() => world);
});
