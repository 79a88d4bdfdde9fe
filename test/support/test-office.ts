import { appPoolOptions, postgresEventStore, withChain } from '@tracker/event-store';
import { type Clock, systemClock } from '@tracker/platform';
import { installSchema, trackerDataSource } from '@tracker/read-models';
import { type Adapters, type Services, type WireOptions, wireServices } from '@tracker/runtime';
import { testDatabase } from '@tracker/testing';
import pg from 'pg';

export type TestOffice = {
  readonly services: Services;
  readonly adapters: Adapters;
  close(): Promise<void>;
};

/** The whole product without HTTP, on a real PostgreSQL database of its own. */
export const testOffice = async (
  options: Pick<WireOptions, 'schedules'> & { readonly clock?: Clock } = {},
): Promise<TestOffice> => {
  const database = await testDatabase();
  const { connection } = database;
  const owner = await trackerDataSource({ ...connection, as: 'owner', poolSize: 2 }).initialize();
  await installSchema(owner);
  await owner.destroy();
  const pool = new pg.Pool({ ...connection, ...appPoolOptions(), max: 8 });
  const dataSource = await trackerDataSource({ ...connection, poolSize: 6 }).initialize();
  const store = withChain(postgresEventStore({ pool, listen: connection }));
  const adapters: Adapters = {
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
  const services = wireServices(adapters, { ...options, clock: options.clock ?? systemClock });
  return {
    services,
    adapters,
    close: async () => {
      await services.projections.stop();
      await adapters.close();
      await database.drop();
    },
  };
};
