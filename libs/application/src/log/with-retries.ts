import { setTimeout as wait } from 'node:timers/promises';
import { EventStoreError } from '@tracker/event-store';

const pauses = [20, 80, 250, 600, 1200, 2500, 5000];

/** Repeats what the store calls retryable: the same ids make it harmless. Gives up after about 10 s. */
export const withRetries = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = pauses[attempt];
      if (!(error instanceof EventStoreError) || !error.retryable || pause === undefined)
        throw error;
      await wait(pause);
    }
  }
};
