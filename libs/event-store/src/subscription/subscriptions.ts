import type { Subscription } from '../event-store.port.js';

/** The running subscriptions of one store, so that close() can stop those nobody stopped. */
export function createSubscriptions(): {
  add(subscription: Subscription): Subscription;
  stopAll(): Promise<void>;
} {
  const running = new Set<Subscription>();
  return {
    add(subscription) {
      const tracked: Subscription = {
        async stop() {
          running.delete(tracked);
          await subscription.stop();
        },
      };
      running.add(tracked);
      return tracked;
    },
    async stopAll() {
      await Promise.all([...running].map((subscription) => subscription.stop()));
    },
  };
}
