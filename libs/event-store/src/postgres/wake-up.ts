import pg from 'pg';
import { backOffMs } from '../subscription/back-off.js';
import { createBell } from '../subscription/bell.js';
import type { OnAppended } from '../subscription/catch-up.js';

/** Rings on NOTIFY; it opens its one connection with the first listener. */
export type WakeUp = { readonly onAppended: OnAppended; close(): Promise<void> };

/** Without a connection to listen on, subscriptions live by their poll alone. */
export const deafWakeUp: WakeUp = { onAppended: () => () => {}, close: async () => {} };

/** The longest delay a timer takes, some 25 days. */
const forever = 2 ** 31 - 1;

/**
 * LISTENs on a connection of its own and reopens it when it breaks. It only wakes: what is missed
 * while it is away, the ring after reconnecting and the poll find.
 */
export function listenForAppends(connection: pg.ClientConfig, channel: string): WakeUp {
  const ringers = new Set<() => void>();
  const halted = createBell();
  let broken = createBell();
  let closed = false;
  let failures = 0;
  let running: Promise<void> | null = null;

  const ringAll = () => {
    for (const ring of ringers) ring();
  };

  async function listenUntilBroken(): Promise<void> {
    broken = createBell();
    const client = new pg.Client({
      application_name: `${channel} listener`,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      ...connection,
    });
    client.on('error', broken.ring);
    client.on('end', broken.ring);
    client.on('notification', ringAll);
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      failures = 0;
      ringAll();
      if (!closed) await broken.wait(forever);
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function run(): Promise<void> {
    while (!closed) {
      // Nobody is to be told of a failure here: the poll goes on meanwhile.
      await listenUntilBroken().catch(() => {});
      if (!closed) await halted.wait(backOffMs(failures++));
    }
  }

  return {
    onAppended(ring) {
      ringers.add(ring);
      running ??= run();
      return () => ringers.delete(ring);
    },
    async close() {
      closed = true;
      broken.ring();
      halted.ring();
      await running;
    },
  };
}
