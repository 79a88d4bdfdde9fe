import type { EventStore, SubscribeOptions, Subscription } from '../event-store.port.js';
import { backOffMs } from './back-off.js';
import { createBell } from './bell.js';

/** Rings when something may have been appended; returns the way to stop listening. */
export type OnAppended = (ring: () => void) => () => void;

/**
 * A subscription over `readAll`: pages until the log is empty, then waits for the bell or the poll.
 * The position moves only after the handler is done, so a failed batch comes again and none is
 * skipped.
 */
export function catchUp(
  store: Pick<EventStore, 'readAll'>,
  onAppended: OnAppended,
  options: SubscribeOptions,
): Subscription {
  const { batch = 500, pollMs = 1_000 } = options;
  const appended = createBell();
  const halted = createBell();
  const deaf = onAppended(appended.ring);
  let stopped = false;

  async function run(): Promise<void> {
    let after = options.after;
    let failures = 0;
    while (!stopped) {
      try {
        after = await step(after);
        failures = 0;
      } catch (error) {
        tell(options, error);
        if (!stopped) await halted.wait(backOffMs(failures++));
      }
    }
  }

  async function step(after: bigint | null): Promise<bigint | null> {
    const page = await store.readAll({ after, maxCount: batch });
    if (stopped) return after;
    const last = page.at(-1);
    if (last === undefined) {
      await appended.wait(pollMs);
      return after;
    }
    await options.onEvents(page);
    return last.position;
  }

  const running = run();
  return {
    async stop() {
      stopped = true;
      deaf();
      appended.ring();
      halted.ring();
      await running;
    },
  };
}

/** A reporter that fails must not end the subscription it reports on. */
function tell(options: SubscribeOptions, error: unknown): void {
  try {
    options.onError?.(error);
  } catch {}
}
