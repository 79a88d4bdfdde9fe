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
import { expectNoStream, expectStreamExists } from './append.sql.js';
import { ConnectionLost, type Connections } from './connections.js';
import { ownTypes } from './rows.js';

/** Beyond any lock_timeout: a server silent for so long counts as a lost connection. */
const answerWithinMs = 30_000;

type Outcome = [
  outcome: 'appended' | 'known' | 'duplicate' | 'unexpected',
  revision: bigint | null,
  position: bigint | null,
  known: string[] | null,
];

/**
 * The port's append. A lost connection leaves the outcome open, and the same call again decides it:
 * the function finds the ids under its lock. When that cannot be asked in time, OutcomeUnknown.
 */
export function appendOn(connections: Connections, schema: string): EventStore['append'] {
  return async (stream, given, expected) => {
    const events = prepareEvents(stream, given);
    const query = appendQuery(schema, stream, events, expected);
    const deadline = connections.deadline();
    let lost: ConnectionLost | null = null;
    for (let failures = 0; ; failures++) {
      try {
        const { rows } = await connections.once(deadline, (client) => client.query<Outcome>(query));
        return resultOf(stream, expected, rows[0]);
      } catch (error) {
        if (error instanceof ConnectionLost) lost = error;
        else if (lost !== null && error instanceof StoreUnavailable) {
          throw new OutcomeUnknown(stream, lost.cause);
        } else throw error;
        if (Date.now() > deadline) throw new OutcomeUnknown(stream, lost.cause);
        await pause(backOffMs(failures));
      }
    }
  };
}

function appendQuery(
  schema: string,
  stream: string,
  events: readonly NewEvent[],
  expected: ExpectedRevision,
) {
  return {
    name: `${schema}.append`,
    text: `select outcome, revision, pos, known from ${schema}.append($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      stream,
      expectation(expected),
      events.map((event) => event.id),
      events.map((event) => event.type),
      events.map((event) => event.schemaVersion),
      events.map((event) => JSON.stringify(event.data)),
      events.map((event) => JSON.stringify(event.meta)),
    ],
    types: ownTypes,
    rowMode: 'array' as const,
    query_timeout: answerWithinMs,
  };
}

function expectation(expected: ExpectedRevision): bigint {
  if (expected === 'no-stream') return expectNoStream;
  return expected === 'stream-exists' ? expectStreamExists : expected;
}

function resultOf(
  stream: string,
  expected: ExpectedRevision,
  row: Outcome | undefined,
): AppendResult {
  if (row === undefined) throw new Error('the append function returned no row');
  const [outcome, revision, position, known] = row;
  if (outcome === 'duplicate') throw new DuplicateEventId(stream, known ?? []);
  if (outcome === 'unexpected') throw new WrongExpectedRevision(stream, expected, revision);
  if (revision === null || position === null) throw new Error(`append: ${outcome} without a place`);
  return { revision, position, alreadyAppended: outcome === 'known' };
}
