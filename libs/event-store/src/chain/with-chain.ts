import { prepareEvents } from '../append/prepare-events.js';
import { WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import type { AppendResult, ExpectedRevision, NewEvent } from '../types.js';
import { ChainEnds } from './chain-ends.js';
import { beforeFirst, type ChainEnd, linkEvents } from './link-events.js';

/** No stream ever reaches it, so an append expecting it writes nothing: it can only find its ids. */
const unreachable = 2n ** 63n - 1n;

/**
 * The same store with a hash chain in every stream: `meta.prev` is the hash of the event before it
 * (null for the first), `meta.hash` its own. Wrap every adapter with it, exactly once.
 */
export function withChain(
  store: EventStore,
  options: { readonly remember?: number } = {},
): EventStore {
  const ends = new ChainEnds(store, options.remember ?? 10_000);

  async function appendAfter(
    stream: string,
    events: readonly NewEvent[],
    end: ChainEnd | typeof beforeFirst,
    expected: 'no-stream' | bigint,
  ): Promise<AppendResult> {
    const linked = linkEvents(stream, events, end);
    const result = await store.append(stream, linked, expected);
    const hash = linked.at(-1)?.meta.hash;
    if (!result.alreadyAppended && typeof hash === 'string') {
      ends.remember(stream, { revision: result.revision, hash });
    }
    return result;
  }

  /** The stream is known not to be as expected, yet the ids may be there: then they are the answer. */
  async function findOnly(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<AppendResult> {
    try {
      return await store.append(stream, linkEvents(stream, events, beforeFirst), unreachable);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      throw new WrongExpectedRevision(stream, expected, error.actual);
    }
  }

  async function appendAtEnd(stream: string, events: readonly NewEvent[]): Promise<AppendResult> {
    for (;;) {
      const end = await ends.last(stream);
      if (end === null) return findOnly(stream, events, 'stream-exists');
      try {
        return await appendAfter(stream, events, end, end.revision);
      } catch (error) {
        // Somebody else was faster; each round means that another writer got on.
        if (!(error instanceof WrongExpectedRevision)) throw error;
        ends.forget(stream);
      }
    }
  }

  return {
    async append(stream, given, expected) {
      const events = prepareEvents(stream, given);
      if (expected === 'no-stream') return appendAfter(stream, events, beforeFirst, expected);
      if (expected === 'stream-exists') return appendAtEnd(stream, events);
      const end = await ends.at(stream, expected);
      return end === null
        ? findOnly(stream, events, expected)
        : appendAfter(stream, events, end, expected);
    },
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    head: () => store.head(),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
}
