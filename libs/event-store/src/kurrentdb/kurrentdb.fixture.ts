import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type KurrentDbServer,
  type KurrentDbServerOptions,
  startKurrentDbServer,
} from '@tracker/testing';
import type { EventStore } from '../event-store.port.js';
import { type KurrentDbEventStoreOptions, kurrentDbEventStore } from './kurrentdb-event-store.js';

/** Patience short enough for a test, long enough for a busy machine. */
export const quick = { silenceMs: 400, patienceMs: 20_000 };

/** A test server with a file of its own, for specs; `open` gives stores on it. */
export type TestServer = {
  /** The one that runs now. */
  server(): KurrentDbServer;
  open(options?: Partial<KurrentDbEventStoreOptions>): EventStore;
  /** Dead at once. */
  kill(): Promise<void>;
  /** Up again with the same file, at the same port. */
  revive(): Promise<void>;
  drop(): Promise<void>;
};

export const testServer = async (
  options: Omit<KurrentDbServerOptions, 'file' | 'port'> = {},
): Promise<TestServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'kurrentdb-test-'));
  const file = join(folder, 'log.ndjson');
  let server = await startKurrentDbServer({ ...options, file });
  const { port, url } = server;
  const stores: EventStore[] = [];
  return {
    server: () => server,
    open(given = {}) {
      const store = kurrentDbEventStore({ url, ...given });
      stores.push(store);
      return store;
    },
    kill: () => server.stop(),
    async revive() {
      server = await startKurrentDbServer({ ...options, file, port });
    },
    async drop() {
      for (const store of stores) await store.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
};
