import { v4 as newUuid } from 'uuid';
import { prepareEvents } from '../append/prepare-events.js';
import { WrongExpectedRevision } from '../errors.js';
import type { FillLog } from '../fill.port.js';
import type { RecordedEvent } from '../types.js';
import { keepClient } from './client.js';
import { proposed } from './rows.js';
import { sendOn } from './send.js';

/** One call holds so many events, and so many characters of them, at most: far below the server's limit. */
const callEvents = 200;
const callLength = 400_000;

const defaults = { patienceMs: 30_000, silenceMs: 10_000 };

type FillOptions = {
  readonly url: string;
  readonly patienceMs?: number;
  readonly silenceMs?: number;
};

/**
 * Appends recorded events to a KurrentDB one after the other, each at its revision and with the instant
 * at which it was first recorded; consecutive events of one stream go in one call. Nobody else may write
 * meanwhile: then WrongExpectedRevision. Returns how many; a call that was cut off may be given again.
 * Calls follow one another, since two at once have no order.
 */
export const kurrentDbFill = (options: FillOptions): FillLog => {
  const { url, ...calls } = { ...defaults, ...options };
  return async (batches, onFilled) => {
    const clients = keepClient(url);
    const send = sendOn(clients, calls);
    const name = newUuid();
    let filled = 0;
    const append = async (events: readonly RecordedEvent[]): Promise<void> => {
      const [first] = events;
      if (first === undefined) return;
      const { stream, revision } = first;
      const prepared = prepareEvents(stream, events);
      const proposals = prepared.map((event, n) => proposed(event, name, events[n]?.recordedAt));
      const end = revision === 0n ? null : revision - 1n;
      const attempt = { name, until: Date.now() + calls.patienceMs, maybeWritten: false };
      if (!(await send(stream, proposals, end, attempt)))
        throw new WrongExpectedRevision(stream, end ?? 'no-stream', null);
      filled += events.length;
      onFilled(filled);
    };
    try {
      for await (const batch of batches) for (const run of runsOf(batch)) await append(run);
      return filled;
    } finally {
      await clients.close();
    }
  };
};

/** Consecutive events of one stream, in calls of a size that every server takes. */
export function* runsOf(
  events: readonly RecordedEvent[],
): Generator<readonly RecordedEvent[], void> {
  let run: RecordedEvent[] = [];
  let length = 0;
  for (const event of events) {
    const size = JSON.stringify(event.data).length + JSON.stringify(event.meta).length;
    const full = run.length >= callEvents || length + size > callLength;
    if (run.length > 0 && (full || run[0]?.stream !== event.stream)) {
      yield run;
      run = [];
      length = 0;
    }
    run.push(event);
    length += size;
  }
  if (run.length > 0) yield run;
}
