import { v4 as newUuid } from 'uuid';
import type { EventStore } from '../event-store.port.js';
import type { NewEvent, RecordedEvent } from '../types.js';

/** What the suite is run against; `store()` is the adapter under test. */
export type Subject = { store(): EventStore };

/** A stream no other test knows, since the store may be shared. */
export const newStream = (kind = 'case'): string => `${kind}-${newUuid()}`;

export function anEvent(overrides: Partial<NewEvent> = {}): NewEvent {
  return {
    id: newUuid(),
    type: 'NoteTaken',
    schemaVersion: 1,
    data: { note: '已电话告知申请人' },
    meta: { by: 'user:7' },
    ...overrides,
  };
}

export const someEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => anEvent({ data: { n } }));

/** A stream that holds `count` events, written one append each. */
export async function aStreamOf(store: EventStore, count: number, stream = newStream()) {
  const events = someEvents(count);
  for (const [index, event] of events.entries()) {
    await store.append(stream, [event], index === 0 ? 'no-stream' : BigInt(index - 1));
  }
  return { stream, events };
}

export const idsOf = (events: readonly { readonly id: string }[]): string[] =>
  events.map((event) => event.id);

/** Reads all events after a position by small pages, keeping those of the given streams. */
export async function readOn(
  store: EventStore,
  after: bigint | null,
  streams: ReadonlySet<string>,
  maxCount = 7,
): Promise<{ events: RecordedEvent[]; position: bigint | null }> {
  const events: RecordedEvent[] = [];
  let position = after;
  for (;;) {
    const page = await store.readAll({ after: position, maxCount });
    const last = page.at(-1);
    if (last === undefined) return { events, position };
    events.push(...page.filter((event) => streams.has(event.stream)));
    position = last.position;
  }
}

/** Resolves as soon as the condition holds; fails after `ms` milliseconds. */
export async function until(condition: () => boolean, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`still not so after ${ms} ms: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
