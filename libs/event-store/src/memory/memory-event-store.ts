import { isAsExpected } from '../append/is-as-expected.js';
import { prepareEvents } from '../append/prepare-events.js';
import { WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { catchUp } from '../subscription/catch-up.js';
import { createSubscriptions } from '../subscription/subscriptions.js';
import type { AppendResult, ExpectedRevision, NewEvent, RecordedEvent } from '../types.js';
import { findAppended } from './find-appended.js';
import { record } from './record.js';

/** The port in memory, for tests without a database; `now` gives the recorded instants. */
export function memoryEventStore(options: { readonly now?: () => string } = {}): EventStore {
  const now = options.now ?? (() => new Date().toISOString());
  const log: RecordedEvent[] = [];
  const streams = new Map<string, RecordedEvent[]>();
  const byId = new Map<string, RecordedEvent>();
  const ringers = new Set<() => void>();
  const subscriptions = createSubscriptions();

  function write(stream: string, given: readonly NewEvent[], expected: ExpectedRevision) {
    const events = prepareEvents(stream, given);
    const known = findAppended(stream, events, byId);
    if (known !== null) return known;
    const own = streams.get(stream) ?? [];
    const actual = own.at(-1)?.revision ?? null;
    if (!isAsExpected(expected, actual)) throw new WrongExpectedRevision(stream, expected, actual);
    streams.set(stream, own);
    for (const event of events) {
      const recorded = record(event, {
        stream,
        revision: BigInt(own.length),
        position: BigInt(log.length + 1),
        recordedAt: now(),
      });
      log.push(recorded);
      own.push(recorded);
      byId.set(recorded.id, recorded);
    }
    for (const ring of ringers) ring();
    return resultAt(BigInt(own.length - 1), BigInt(log.length));
  }

  const store: EventStore = {
    append: async (stream, events, expected) => write(stream, events, expected),
    async readStream(stream, { from, direction = 'forwards', maxCount } = {}) {
      const events = streams.get(stream) ?? [];
      const chosen =
        direction === 'forwards'
          ? events.filter((event) => from === undefined || event.revision >= from)
          : events.filter((event) => from === undefined || event.revision <= from).reverse();
      return chosen.slice(0, maxCount);
    },
    async readAll({ after, maxCount, streamPrefix = '' }) {
      return log
        .slice(Number(after ?? 0n))
        .filter((event) => event.stream.startsWith(streamPrefix))
        .slice(0, maxCount);
    },
    head: async () => log.at(-1)?.position ?? null,
    subscribe: (subscribing) =>
      subscriptions.add(catchUp(store, (ring) => listenOn(ringers, ring), subscribing)),
    close: () => subscriptions.stopAll(),
  };
  return store;
}

function resultAt(revision: bigint, position: bigint): AppendResult {
  return { revision, position, alreadyAppended: false };
}

function listenOn(ringers: Set<() => void>, ring: () => void): () => void {
  ringers.add(ring);
  return () => ringers.delete(ring);
}
