import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';

/**
 * All events after a position up to and including `until`, by pages. The next page is asked for
 * before this one is handed out, so that database and caller work at the same time.
 */
export async function* pages(
  store: Pick<EventStore, 'readAll'>,
  after: bigint | null,
  until: bigint,
  maxCount = 2_000,
): AsyncGenerator<readonly RecordedEvent[], void> {
  let next = store.readAll({ after, maxCount });
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    if (last.position >= until) {
      yield page.filter((event) => event.position <= until);
      return;
    }
    next = store.readAll({ after: last.position, maxCount });
    // A caller that leaves early must not turn a failing prefetch into an unhandled rejection.
    next.catch(() => {});
    yield page;
  }
}
