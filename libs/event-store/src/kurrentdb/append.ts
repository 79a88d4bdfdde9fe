import { v4 as newUuid } from 'uuid';
import { isAsExpected } from '../append/is-as-expected.js';
import { prepareEvents } from '../append/prepare-events.js';
import {
  DuplicateEventId,
  OutcomeUnknown,
  StoreUnavailable,
  WrongExpectedRevision,
} from '../errors.js';
import type { EventStore } from '../event-store.port.js';
import { backOffMs, pause } from '../subscription/back-off.js';
import type { AppendResult, ExpectedRevision, NewEvent } from '../types.js';
import type { Calls } from './calls.js';
import type { Clients } from './client.js';
import type { KnownIds, StreamIds } from './known-ids.js';
import type { KurrentDbReads } from './reads.js';
import { proposed } from './rows.js';
import { type Attempt, sendOn } from './send.js';

/**
 * The port's append. The ids are looked for first, then the server is only ever asked for an exact
 * revision or for no stream; what it stored is read back, since an answer it gives twice looks like a
 * write. After an unknown outcome the same ids are sent again with the same expected revision.
 */
export function appendOn(
  clients: Clients,
  reads: KurrentDbReads,
  ids: KnownIds,
  calls: Calls,
): EventStore['append'] {
  const send = sendOn(clients, calls);
  const look = (stream: string, expected: ExpectedRevision): StreamIds | Promise<StreamIds> => {
    const known = ids.remembered(stream);
    const suffices = expected === 'no-stream' ? known.end === null : known.end === expected;
    return suffices ? known : ids.upToDate(stream);
  };

  /** Where the events stand and who wrote them; the position of an append of several is told by no answer. */
  async function readBack(
    stream: string,
    last: bigint,
    id: string,
    attempt: Attempt,
  ): Promise<AppendResult | null> {
    const [stored] = await reads.page(stream, last, 1);
    if (stored?.event.id !== id || stored.event.revision !== last) return null;
    const { revision, position } = stored.event;
    return { revision, position, alreadyAppended: stored.attempt !== attempt.name };
  }

  async function appendOnce(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
    attempt: Attempt,
  ): Promise<AppendResult | null> {
    const known = await look(stream, expected);
    const { id: lastId } = events.at(-1) ?? { id: '' };
    const there = placeOf(stream, events, known);
    if (there !== null) return readBack(stream, there, lastId, attempt);
    if (!isAsExpected(expected, known.end)) {
      throw new WrongExpectedRevision(stream, expected, known.end);
    }
    const first = (known.end ?? -1n) + 1n;
    const proposals = events.map((event) => proposed(event, attempt.name));
    if (!(await send(stream, proposals, known.end, attempt))) {
      await ids.upToDate(stream);
      return null;
    }
    const last = first + BigInt(events.length) - 1n;
    const result = await readBack(stream, last, lastId, attempt);
    if (result !== null) {
      const written = events.map(({ id }, n) => ({ id, revision: first + BigInt(n) }));
      ids.learn(stream, written);
    }
    return result;
  }

  return async (stream, given, expected) => {
    const events = prepareEvents(stream, given);
    const until = Date.now() + calls.patienceMs;
    const attempt: Attempt = { name: newUuid(), until, maybeWritten: false };
    for (let rounds = 0; ; rounds++) {
      try {
        const result = await appendOnce(stream, events, expected, attempt);
        if (result !== null) return result;
        if (Date.now() >= until) throw new StoreUnavailable(new Error('the stream kept moving'));
      } catch (error) {
        const open = error instanceof StoreUnavailable && attempt.maybeWritten;
        throw open ? new OutcomeUnknown(stream, error.cause) : error;
      }
      if (rounds > 2) await pause(backOffMs(rounds));
    }
  };
}

/** The revision of the last event when all stand there one after the other, null when none does. */
function placeOf(stream: string, events: readonly NewEvent[], known: StreamIds): bigint | null {
  const places = events.map(({ id }) => known.revisionOf(id));
  const [first] = places;
  if (places.every((place) => place === undefined)) return null;
  const inOrder = first !== undefined && places.every((place, n) => place === first + BigInt(n));
  if (!inOrder) {
    const there = events.filter(({ id }) => known.revisionOf(id) !== undefined);
    throw new DuplicateEventId(
      stream,
      there.map(({ id }) => id),
    );
  }
  return first + BigInt(events.length) - 1n;
}
