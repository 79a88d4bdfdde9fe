import { type Clock, systemClock } from '@tracker/platform';
import { type Adapters, type Services, type WireOptions, wireServices } from '@tracker/runtime';
import { testDatabase } from '@tracker/testing';
import { testAdapters } from './test-adapters.js';

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
  const adapters = await testAdapters(database);
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
