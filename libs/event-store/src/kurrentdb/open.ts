import type { EventStore } from '../event-store.port.js';
import type { KurrentDbEventStoreOptions } from './kurrentdb-event-store.js';

/**
 * The port on KurrentDB. Its client and the native bridge in it are loaded here, when they are wanted:
 * the other profiles neither pay for them nor need them to run on the machine. Throws InvalidAddress.
 */
export const openKurrentDbEventStore = async (
  options: KurrentDbEventStoreOptions,
): Promise<EventStore> => {
  const { kurrentDbEventStore } = await import('./kurrentdb-event-store.js');
  return kurrentDbEventStore(options);
};
