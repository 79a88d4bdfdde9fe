import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { kurrentDbAddress } from './connection-string.js';

/** How long a client may fail at reading before another takes its place; doubled while that does not help. */
const firstTrialMs = 2_000;
/** A server that comes back is found within this; each try costs some 100 kB. */
const longestTrialMs = 8_000;
/** What was under way on a client that is replaced has ended by then. */
const farewellMs = 60_000;
/** How long the goodbye to a server that is away may take. */
const goodbyeMs = 2_000;

/** The official client, and another in its place when it does not recover. */
export type Clients = {
  current(): KurrentDBClient;
  /** Told of every read; a client whose reads fail for too long is replaced. */
  readOn(client: KurrentDBClient, outcome: 'succeeded' | 'failed'): void;
  /** Told after a replacement; returns the way to stop. */
  onReplaced(listener: () => void): () => void;
  close(): Promise<void>;
};

/**
 * Opens the client. A credentials provider is set for two reasons: the user of the connection string
 * comes in by it, and with it the client appends by the classic call, which has a deadline; its batch
 * append may never settle. The native half, which reads, stays unavailable for good when its first read
 * met no server: only another client helps.
 */
export const keepClient = (address: string): Clients => {
  const { url, credentials } = kurrentDbAddress(address);
  const listeners = new Set<() => void>();
  const leaving = new Map<KurrentDBClient, NodeJS.Timeout>();
  let current = open();
  let failingSince: number | null = null;
  let trialMs = firstTrialMs;

  function open(): KurrentDBClient {
    const client = KurrentDBClient.connectionString(url);
    client.setCredentialsProvider(async () => credentials);
    return client;
  }

  function replace(): void {
    const old = current;
    current = open();
    failingSince = null;
    trialMs = Math.min(longestTrialMs, trialMs * 2);
    const farewell = setTimeout(() => {
      leaving.delete(old);
      goodbye(old).catch(() => {});
    }, farewellMs);
    farewell.unref();
    leaving.set(old, farewell);
    for (const listener of listeners) listener();
  }

  return {
    current: () => current,
    readOn(client, outcome) {
      if (client !== current) return;
      if (outcome === 'succeeded') {
        failingSince = null;
        trialMs = firstTrialMs;
        return;
      }
      failingSince ??= Date.now();
      if (Date.now() - failingSince >= trialMs) replace();
    },
    onReplaced(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      for (const farewell of leaving.values()) clearTimeout(farewell);
      await Promise.all([current, ...leaving.keys()].map(goodbye));
      leaving.clear();
    },
  };
};

/** Ends what the client still has under way. */
const goodbye = async (client: KurrentDBClient): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, goodbyeMs);
  });
  await Promise.race([client.dispose().catch(() => {}), enough]);
  clearTimeout(timer);
};
