import type { EventStore } from '../event-store.port.js';
import { catchUp } from '../subscription/catch-up.js';
import { createSubscriptions } from '../subscription/subscriptions.js';
import { appendOn } from './append.js';
import { keepClient } from './client.js';
import { KnownIds } from './known-ids.js';
import { readsOn } from './reads.js';
import { ringOnAppends } from './wake-up.js';

export type KurrentDbEventStoreOptions = {
  /** The connection string, kurrentdb:// or esdb://, with user and TLS. */
  readonly url: string;
  /** How long a call waits for a server that is away; 10 s by default. */
  readonly patienceMs?: number;
  /** How long the server may be silent within one call; 5 s by default. */
  readonly silenceMs?: number;
  /** How many event ids are remembered; 200,000 by default, some 30 MB. */
  readonly remember?: number;
  /** Aborted when this process is about to end: its reads then wait no longer for a server that is silent. */
  readonly leaving?: AbortSignal | undefined;
};

/** The port on KurrentDB, by its official client. Throws InvalidAddress for a connection string it cannot use. */
export function kurrentDbEventStore(options: KurrentDbEventStoreOptions): EventStore {
  const { url, patienceMs = 10_000, silenceMs = 5_000, remember = 200_000, leaving } = options;
  const clients = keepClient(url);
  const calls = { patienceMs, silenceMs, leaving };
  const reads = readsOn(clients, calls);
  // A subscription has patience of its own, and is to hear of failures and of stop at once.
  const following = readsOn(clients, { ...calls, patienceMs: 0 });
  const ids = new KnownIds(reads, remember);
  const wakeUp = ringOnAppends(clients);
  const subscriptions = createSubscriptions();

  return {
    append: appendOn(clients, reads, ids, calls),
    readAll: reads.readAll,
    head: reads.head,
    async readStream(stream, reading) {
      const events = await reads.readStream(stream, reading);
      if (reading?.direction !== 'backwards') ids.learn(stream, events);
      return events;
    },
    subscribe: (subscribing) =>
      subscriptions.add(catchUp(following, wakeUp.onAppended, subscribing)),
    async close() {
      await subscriptions.stopAll();
      await wakeUp.close();
      await clients.close();
    },
  };
}
