import type pg from 'pg';
import type { EventStore } from '../event-store.port.js';
import { catchUp } from '../subscription/catch-up.js';
import { createSubscriptions } from '../subscription/subscriptions.js';
import { appendOn } from './append.js';
import { connections } from './connections.js';
import { checkedSchema, defaultSchema } from './names.js';
import { readsOn } from './reads.js';
import { surviveBrokenConnections } from './survive-broken-connections.js';
import { deafWakeUp, listenForAppends } from './wake-up.js';

export type PostgresEventStoreOptions = {
  /** The caller's, and the caller ends it; connected with `appPoolOptions()`. */
  readonly pool: pg.Pool;
  /** A connection for LISTEN; without it subscriptions only poll. */
  readonly listen?: pg.ClientConfig;
  readonly schema?: string;
  /** How long a call waits for a database that is away; 10 s by default. */
  readonly patienceMs?: number;
};

/** The port on PostgreSQL; the log must be installed (`installEventLog`). */
export function postgresEventStore(options: PostgresEventStoreOptions): EventStore {
  const schema = checkedSchema(options.schema ?? defaultSchema);
  const { pool, listen, patienceMs = 10_000 } = options;
  const connected = connections(pool, patienceMs);
  const wakeUp = listen === undefined ? deafWakeUp : listenForAppends(listen, schema);
  const subscriptions = createSubscriptions();
  const reads = readsOn(connected, schema);
  // A subscription has patience of its own, and is to hear of failures and of stop at once.
  const following = readsOn(connections(pool, 0), schema);
  surviveBrokenConnections(pool);

  return {
    append: appendOn(connected, schema),
    ...reads,
    subscribe: (subscribing) =>
      subscriptions.add(catchUp(following, wakeUp.onAppended, subscribing)),
    async close() {
      await subscriptions.stopAll();
      await wakeUp.close();
    },
  };
}
