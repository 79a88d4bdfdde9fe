import {
  appPoolOptions,
  fillKurrentDb,
  fillPostgres,
  openKurrentDbEventStore,
  postgresEventStore,
  withChain,
} from '@tracker/event-store';
import { installSchema, trackerDataSource } from '@tracker/read-models';
import type { Adapters } from '@tracker/runtime';
import type { TestDatabase } from '@tracker/testing';
import pg from 'pg';

/**
 * What `openAdapters` opens, on a database of a test: installed, and connected as the application. With the
 * address of a KurrentDB the log is there.
 */
export const testAdapters = async (
  { connection }: TestDatabase,
  kurrentDb?: string,
): Promise<Adapters> => {
  const owner = await trackerDataSource({ ...connection, as: 'owner', poolSize: 2 }).initialize();
  await installSchema(owner);
  await owner.destroy();
  const pool = new pg.Pool({ ...connection, ...appPoolOptions(), max: 8 });
  pool.on('error', () => {});
  const dataSource = await trackerDataSource({ ...connection, poolSize: 8 }).initialize();
  const log = kurrentDb
    ? await openKurrentDbEventStore({ url: kurrentDb })
    : postgresEventStore({ pool, listen: connection });
  const store = withChain(log);
  const asOwner: Adapters['asOwner'] = async (work) => {
    const client = new pg.Client(connection);
    await client.connect();
    return work(client).finally(() => client.end());
  };
  return {
    profile: kurrentDb ? 'cluster' : 'embedded',
    dataFolder: null,
    embedded: null,
    connection,
    store,
    fill: kurrentDb ? fillKurrentDb({ url: kurrentDb }) : fillPostgres(asOwner),
    pool,
    dataSource,
    asOwner,
    close: async () => {
      await store.close();
      await dataSource.destroy();
      await pool.end();
    },
  };
};
