import { v5 as uuidFrom } from 'uuid';
import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { eventHash, sha256 } from './event-hash.js';
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

/** All anchors of the log, in order. */
export async function readAnchors(store: Pick<EventStore, 'readStream'>): Promise<Anchor[]> {
  return (await store.readStream(anchorStream)).map(toAnchor);
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
  let { position, hash }: { position: bigint | null; hash: string } =
    last === undefined ? { position: null, hash: noHash } : toAnchor(last);
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
    id: uuidFrom(`${position}`, anchorNamespace),
    type: anchorType,
    schemaVersion: 1,
    data: { position: `${position}`, hash },
    meta: {},
  };
}

/** The anchor that an event of the anchors' stream holds. */
export function toAnchor(event: RecordedEvent): Anchor {
  const { position, hash } = event.data;
  if (typeof position !== 'string' || !/^\d+$/.test(position) || typeof hash !== 'string') {
    return { position: event.position, hash: 'unreadable anchor' };
  }
  return { position: BigInt(position), hash };
}
