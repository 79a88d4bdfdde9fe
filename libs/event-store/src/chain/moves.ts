import { v5 as uuidFrom } from 'uuid';
import type { EventStore } from '../event-store.port.js';
import type { AppendResult, RecordedEvent } from '../types.js';

/** What the event store itself records of the log's moves from one store to another. */
export const moveStream = 'log-moves';
const moveType = 'LogMoved';
const moveNamespace = '6c0d9c0a-6f4e-4a43-9a0c-0c9b7d0b8f21';

/** A move of the whole log: what stood where in the store that was left. */
export type Move = {
  /** Where the move itself is recorded: events before it were written elsewhere. */
  readonly at: bigint;
  /** Positions named by earlier events, as they were there and as they are here. */
  readonly positions: ReadonlyMap<string, string>;
};

export type MovedLog = {
  /** The last event that was moved, and the running hash up to it. */
  readonly position: bigint;
  readonly hash: string;
  readonly events: number;
  readonly positions: ReadonlyMap<string, string>;
};

/** The id under which a log with this running hash is recorded as moved: the same twice is one. */
export const moveId = (hash: string): string => uuidFrom(hash, moveNamespace);

/** Records a move as the last event of the log it brought. `store` is the chained one. */
export async function recordMove(store: EventStore, moved: MovedLog): Promise<AppendResult> {
  const { position, hash, events, positions } = moved;
  const [last] = await store.readStream(moveStream, { direction: 'backwards', maxCount: 1 });
  const event = {
    id: moveId(hash),
    type: moveType,
    schemaVersion: 1,
    data: { position: `${position}`, hash, events, positions: Object.fromEntries(positions) },
    meta: {},
  };
  return store.append(moveStream, [event], last?.revision ?? 'no-stream');
}

/** All moves of the log, in order. */
export async function readMoves(store: Pick<EventStore, 'readStream'>): Promise<readonly Move[]> {
  return (await store.readStream(moveStream)).map(toMove);
}

/** The move that an event of the moves' stream holds. */
export function toMove({ position: at, data: { positions } }: RecordedEvent): Move {
  const pairs = typeof positions === 'object' && positions !== null ? positions : {};
  return {
    at,
    positions: new Map(Object.entries(pairs).map(([was, is]) => [was, String(is)])),
  };
}

/**
 * A position that an event names, as it is in this store: it was written down before `writtenAt`, in the
 * store that the log was in then, and every later move tells where it went.
 */
export function positionHere(moves: readonly Move[], named: string, writtenAt: bigint): string {
  return moves
    .filter(({ at }) => at > writtenAt)
    .reduce((position, move) => move.positions.get(position) ?? position, named);
}
