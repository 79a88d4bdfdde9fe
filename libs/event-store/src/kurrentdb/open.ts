import type { EventStore } from '../event-store.port.js';
import type { FillLog } from '../fill.port.js';
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

/** Fills a log on KurrentDB; the client is loaded when it is called. */
export const fillKurrentDb =
  (options: Pick<KurrentDbEventStoreOptions, 'url' | 'patienceMs' | 'silenceMs'>): FillLog =>
  async (batches, onFilled) => {
    const { kurrentDbFill } = await import('./fill.js');
    return kurrentDbFill(options)(batches, onFilled);
  };
