import { appPoolOptions, postgresEventStore, withChain } from '@tracker/event-store';
import { installSchema, trackerDataSource } from '@tracker/read-models';
import type { Adapters } from '@tracker/runtime';
import type { TestDatabase } from '@tracker/testing';
import pg from 'pg';

/** What `openAdapters` opens, on a database of a test: installed, and connected as the application. */
export const testAdapters = async ({ connection }: TestDatabase): Promise<Adapters> => {
  const owner = await trackerDataSource({ ...connection, as: 'owner', poolSize: 2 }).initialize();
  await installSchema(owner);
  await owner.destroy();
  const pool = new pg.Pool({ ...connection, ...appPoolOptions(), max: 8 });
  pool.on('error', () => {});
  const dataSource = await trackerDataSource({ ...connection, poolSize: 8 }).initialize();
  const store = withChain(postgresEventStore({ pool, listen: connection }));
  return {
    profile: 'embedded',
    dataFolder: null,
    embedded: null,
    connection,
    store,
    pool,
    dataSource,
    asOwner: async (work) => {
      const client = new pg.Client(connection);
      await client.connect();
      return work(client).finally(() => client.end());
    },
    close: async () => {
      await store.close();
      await dataSource.destroy();
      await pool.end();
    },
  };
};
