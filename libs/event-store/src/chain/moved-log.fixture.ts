import type { EventStore } from '../event-store.port.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import type { RecordedEvent } from '../types.js';
import { eventHash } from './event-hash.js';
import { recordMove } from './moves.js';
import { verifyChain } from './verify-chain.js';
import { withChain } from './with-chain.js';

/** A store in memory whose positions are other numbers: the nth event stands at n × factor + shift. */
export function spreadStore(factor = 100n, shift = 0n): EventStore {
  const inner = memoryEventStore();
  const spread = (position: bigint) => position * factor + shift;
  const out = (event: RecordedEvent) => ({ ...event, position: spread(event.position) });
  return {
    ...inner,
    append: async (stream, events, expected) => {
      const result = await inner.append(stream, events, expected);
      return { ...result, position: spread(result.position) };
    },
    readStream: async (stream, options) => (await inner.readStream(stream, options)).map(out),
    readAll: async ({ after, ...options }) => {
      const from = after === null ? null : (after - shift) / factor;
      return (await inner.readAll({ after: from, ...options })).map(out);
    },
    head: async () => {
      const head = await inner.head();
      return head === null ? null : spread(head);
    },
  };
}

type Change = (event: RecordedEvent) => RecordedEvent | null;

/**
 * The log as a move brings it into another store, with the record of the move. `change` is what somebody
 * did to it on the way; null takes an event out.
 */
export async function movedInto(
  bare: EventStore,
  from: EventStore,
  change: Change = (event) => event,
): Promise<EventStore> {
  const lengths = new Map<string, bigint>();
  const positions = new Map<string, string>();
  const events = await from.readAll({ after: null, maxCount: 10_000 });
  for (const { position, ...event } of events.map(change).filter((one) => one !== null)) {
    const length = lengths.get(event.stream) ?? 0n;
    lengths.set(event.stream, length + 1n);
    const landed = await bare.append(
      event.stream,
      [event],
      length === 0n ? 'no-stream' : length - 1n,
    );
    positions.set(String(position), String(landed.position));
  }
  const store = withChain(bare);
  const { digest, events: count } = await verifyChain(from, { gapFreePositions: false });
  const position = (await bare.head()) ?? 0n;
  await recordMove(store, { position, hash: digest, events: count, positions });
  return store;
}

/** Other content with its own hash made to fit. */
export const rewritten = (event: RecordedEvent): RecordedEvent => {
  const changed = { ...event, data: { n: 'rewritten' } };
  return { ...changed, meta: { ...changed.meta, hash: eventHash(changed) } };
};
