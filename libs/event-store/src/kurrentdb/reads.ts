import {
  BACKWARDS,
  END,
  FORWARDS,
  type KurrentDBClient,
  type ResolvedEvent,
  START,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type { EventStore, ReadStreamOptions } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { type Calls, collected, repeatedly } from './calls.js';
import type { Clients } from './client.js';
import { isNoStream } from './failures.js';
import { type Found, found } from './rows.js';

/** Events per request: what may be late, lost and asked again is small. */
const pageSize = 500;

/** Streams of ours; the server's own begin with `$`. */
const ourStreams = streamNameFilter({ regex: '^[^$]' });

export type KurrentDbReads = Pick<EventStore, 'readStream' | 'readAll' | 'head'> & {
  /** One page of a stream with what the envelope tells besides. */
  page(stream: string, from: bigint, maxCount: number): Promise<readonly Found[]>;
};

/** The reading half of the port: pages with a time-out of their own, of the leader, tried again while it is away. */
export function readsOn(clients: Clients, calls: Calls): KurrentDbReads {
  const collect = (
    read: (client: KurrentDBClient) => AsyncIterable<ResolvedEvent>,
  ): Promise<ResolvedEvent[]> =>
    repeatedly(calls, async () => {
      const client = clients.current();
      try {
        const page = await collected(read(client), calls.silenceMs);
        clients.readOn(client, 'succeeded');
        return page;
      } catch (error) {
        clients.readOn(client, 'failed');
        throw error;
      }
    });

  async function streamPage(
    stream: string,
    fromRevision: bigint | typeof START | typeof END,
    direction: typeof FORWARDS | typeof BACKWARDS,
    maxCount: number,
  ): Promise<ResolvedEvent[]> {
    return collect(async function* (client) {
      try {
        yield* client.readStream(stream, {
          fromRevision,
          direction,
          maxCount,
          requiresLeader: true,
        });
      } catch (error) {
        if (!isNoStream(error)) throw error;
      }
    });
  }

  const page: KurrentDbReads['page'] = async (stream, from, maxCount) =>
    (await streamPage(stream, from, FORWARDS, maxCount)).flatMap((one) => found(one) ?? []);

  async function readStream(
    stream: string,
    { from, direction = 'forwards', maxCount = Number.POSITIVE_INFINITY }: ReadStreamOptions = {},
  ): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    const forwards = direction === 'forwards';
    let next: bigint | typeof START | typeof END = from ?? (forwards ? START : END);
    for (;;) {
      const asked = Math.min(pageSize, maxCount - events.length);
      if (asked <= 0) return events;
      const read = await streamPage(stream, next, forwards ? FORWARDS : BACKWARDS, asked);
      events.push(...read.flatMap((one) => found(one)?.event ?? []));
      const last = read.at(-1)?.event?.revision;
      if (last === undefined || read.length < asked) return events;
      if (!forwards && last === 0n) return events;
      next = forwards ? last + 1n : last - 1n;
    }
  }

  return {
    page,
    readStream,
    async readAll({ after, maxCount, streamPrefix }) {
      const filter = streamPrefix ? streamNameFilter({ prefixes: [streamPrefix] }) : ourStreams;
      const events: RecordedEvent[] = [];
      for (let from = after; ; ) {
        // A read begins with the event at its position, which is the one that was seen last.
        const asked = maxCount - events.length + (from === null ? 0 : 1);
        const fromPosition = from === null ? START : { commit: from, prepare: from };
        const read = await collect((client) =>
          client.readAll({ fromPosition, maxCount: asked, filter, requiresLeader: true }),
        );
        for (const one of read) {
          const event = found(one)?.event;
          if (event && (from === null || event.position > from)) events.push(event);
        }
        // Events of the server may have filled the page: only a short one is the last.
        const last = read.at(-1)?.event?.position?.commit;
        if (last === undefined || read.length < asked || events.length >= maxCount)
          return events.slice(0, maxCount);
        from = last;
      }
    },
    async head() {
      for (let asked = 1; ; asked *= 8) {
        const read = await collect((client) =>
          client.readAll({
            direction: BACKWARDS,
            fromPosition: END,
            maxCount: asked,
            filter: ourStreams,
            requiresLeader: true,
          }),
        );
        for (const one of read) {
          const event = found(one)?.event;
          if (event) return event.position;
        }
        if (read.length < asked) return null;
      }
    },
  };
}
