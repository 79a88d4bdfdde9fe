import { END, streamNameFilter } from '@kurrent/kurrentdb-client';
import { backOffMs } from '../subscription/back-off.js';
import { createBell } from '../subscription/bell.js';
import type { OnAppended } from '../subscription/catch-up.js';
import type { Clients } from './client.js';

/** Rings on every event that is appended, by whomever; it subscribes with the first listener. */
export type WakeUp = { readonly onAppended: OnAppended; close(): Promise<void> };

/** The longest delay a timer takes, some 25 days. */
const forever = 2 ** 31 - 1;

/**
 * One live subscription from the end, which only rings: what comes is read by pages from the position
 * last processed, so its `caughtUp`, its checkpoints and its end decide nothing. The client never takes
 * up a subscription that broke; this does: destroy, back off with jitter, subscribe again, ring.
 */
export function ringOnAppends(clients: Clients): WakeUp {
  const ringers = new Set<() => void>();
  const halted = createBell();
  let broken = createBell();
  let closed = false;
  let failures = 0;
  let running: Promise<void> | null = null;

  const deaf = clients.onReplaced(() => broken.ring());
  const ringAll = () => {
    for (const ring of ringers) ring();
  };

  async function listenUntilBroken(): Promise<void> {
    broken = createBell();
    const subscription = clients.current().subscribeToAll({
      fromPosition: END,
      filter: streamNameFilter({ regex: '^[^$]' }),
    });
    subscription.on('error', broken.ring);
    subscription.on('end', broken.ring);
    subscription.on('close', broken.ring);
    subscription.on('confirmation', () => {
      failures = 0;
      ringAll();
    });
    subscription.on('data', ringAll);
    if (!closed) await broken.wait(forever);
    // The call is cancelled first: destroying the reader alone leaves it open on the server.
    await subscription.unsubscribe().catch(() => {});
    subscription.destroy();
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
      deaf();
      broken.ring();
      halted.ring();
      await running;
    },
  };
}
