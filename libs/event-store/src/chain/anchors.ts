import { v5 as uuidFrom } from 'uuid';
import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { eventHash, sha256 } from './event-hash.js';
import { moveStream } from './moves.js';
import { pages } from './pages.js';

export const anchorStream = 'log-anchors';
const anchorType = 'LogAnchored';
const anchorNamespace = '3f0a4f0e-52a5-4f0b-9c53-6d1a3a0f7a55';

/** The running hash over all events up to and including this position. */
export type Anchor = { readonly position: bigint; readonly hash: string };

/** The running hash before the first event. */
export const noHash = '0'.repeat(64);

/** SHA-256 over the running hash so far and the hash of the next event, both as hex text. */
export function nextRunningHash(running: string, hash: string): string {
  return sha256(running + hash);
}

/** Whether an event says what the running hash before it is: an anchor, or the record of a move. */
export function isAnchor({ stream }: Pick<RecordedEvent, 'stream'>): boolean {
  return stream === anchorStream || stream === moveStream;
}

/** All anchors of the log, moves among them. */
export async function readAnchors(store: Pick<EventStore, 'readStream'>): Promise<Anchor[]> {
  const streams = [await store.readStream(anchorStream), await store.readStream(moveStream)];
  return streams.flat().map(toAnchor);
}

/**
 * The last anchor whose position is one of this store: a move recorded after the last anchor says where
 * the log goes on here. Null for a log without either.
 */
export async function lastAnchor(store: Pick<EventStore, 'readStream'>): Promise<Anchor | null> {
  const lastOf = async (stream: string) =>
    (await store.readStream(stream, { direction: 'backwards', maxCount: 1 }))[0] ?? null;
  const [anchor, move] = [await lastOf(anchorStream), await lastOf(moveStream)];
  const later = anchor !== null && (move === null || move.position < anchor.position);
  const last = later ? anchor : move;
  return last && toAnchor(last);
}

/**
 * Appends an anchor for everything up to the head; null when nothing but anchors came since the last.
 * For one process at a time: of two, the slower fails with WrongExpectedRevision. `store` is the
 * chained one, as for every writer.
 */
export async function anchorLog(store: EventStore): Promise<Anchor | null> {
  const [last] = await store.readStream(anchorStream, { direction: 'backwards', maxCount: 1 });
  const head = await store.head();
  if (head === null) return null;
  let { position, hash }: { position: bigint | null; hash: string } = (await lastAnchor(store)) ?? {
    position: null,
    hash: noHash,
  };
  let news = 0;
  for await (const page of pages(store, position, head)) {
    for (const event of page) {
      hash = nextRunningHash(hash, eventHash(event));
      position = event.position;
      if (event.stream !== anchorStream) news += 1;
    }
  }
  if (news === 0 || position === null) return null;
  const anchor = { position, hash };
  await store.append(anchorStream, [toEvent(anchor)], last?.revision ?? 'no-stream');
  return anchor;
}

function toEvent({ position, hash }: Anchor) {
  return {
    // With the hash: after a move the same number may be another place.
    id: uuidFrom(`${position} ${hash}`, anchorNamespace),
    type: anchorType,
    schemaVersion: 1,
    data: { position: `${position}`, hash },
    meta: {},
  };
}

/** The anchor that an event of the anchors' or the moves' stream holds. */
export function toAnchor(event: RecordedEvent): Anchor {
  const { position, hash } = event.data;
  if (typeof position !== 'string' || !/^\d+$/.test(position) || typeof hash !== 'string') {
    return { position: event.position, hash: 'unreadable anchor' };
  }
  return { position: BigInt(position), hash };
}
