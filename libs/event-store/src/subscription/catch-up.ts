import type { EventStore, SubscribeOptions, Subscription } from '../event-store.port.js';
import { backOffMs } from './back-off.js';
import { createBell } from './bell.js';

/** Rings when something may have been appended; returns the way to stop listening. */
export type OnAppended = (ring: () => void) => () => void;

/** What is appended within so many milliseconds of a read comes together with the next. */
const gatherMs = 25;

/**
 * A subscription over `readAll`: pages until one is not full, then waits for the bell or the poll. The
 * first ring after a silence is answered at once, those after it together. The position moves only
 * after the handler is done, so a failed batch comes again and none is skipped.
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
    if (options.ringOnly) {
      await appended.wait(pollMs);
      if (!stopped) await options.onEvents([]);
      return after;
    }
    const began = performance.now();
    // What it told of stands before the page that is read now.
    appended.still();
    const page = await store.readAll({ after, maxCount: batch });
    if (stopped) return after;
    const last = page.at(-1);
    if (last !== undefined) await options.onEvents(page);
    if (page.length < batch) await nextRing(began);
    return last?.position ?? after;
  }

  /** A ring since the page was read is not lost: it is heard here at once. */
  async function nextRing(began: number): Promise<void> {
    await appended.wait(pollMs);
    const rest = began + gatherMs - performance.now();
    if (rest > 0 && !stopped) await halted.wait(rest);
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
