import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { type Anchor, nextRunningHash, noHash, readAnchors } from './anchors.js';
import { checkLink, type Difference, placeOf } from './check-link.js';
import type { ChainEnd } from './link-events.js';
import { pages } from './pages.js';

export type VerifyOptions = {
  /** Told after every page; `head` is the position the walk goes to. */
  readonly onProgress?: (done: { events: number; position: bigint; head: bigint }) => void;
  /** Digests known from outside, as printed on filed reports: they also find a log rewritten whole. */
  readonly known?: readonly Anchor[];
  /** Whether positions count up by one from 1, as ours do and KurrentDB's do not. */
  readonly gapFreePositions?: boolean;
};

export type ChainReport = {
  readonly ok: boolean;
  /** Events found good. */
  readonly events: number;
  /** The last position found good, null for none. */
  readonly position: bigint | null;
  /** The running hash there, to be printed and given back as `known` one day. */
  readonly digest: string;
  readonly firstDifference: Difference | null;
};

/**
 * Walks the whole log up to its present head and stops at the first difference: positions without
 * gaps, per stream revisions without gaps, each event's `prev` and `hash`, and every anchor.
 */
export async function verifyChain(
  store: Pick<EventStore, 'readAll' | 'readStream' | 'head'>,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  const { onProgress, known = [], gapFreePositions = true } = options;
  const pending = anchorsByPosition([...(await readAnchors(store)), ...known]);
  const head = (await store.head()) ?? 0n;
  const ends = new Map<string, ChainEnd>();
  let events = 0;
  let position: bigint | null = null;
  let digest = noHash;

  function check(event: RecordedEvent): Difference | null {
    const next: bigint = (position ?? 0n) + 1n;
    if (gapFreePositions && event.position !== next) {
      return difference('position', placeOf(event), `${next}`, `${event.position}`);
    }
    const link = checkLink(event, ends.get(event.stream));
    if (link.difference !== null) return link.difference;
    const running = nextRunningHash(digest, link.hash);
    const anchored = pending.get(event.position)?.find((hash) => hash !== running);
    if (anchored !== undefined) return difference('anchor', placeOf(event), anchored, running);
    pending.delete(event.position);
    ends.set(event.stream, { revision: event.revision, hash: link.hash });
    digest = running;
    position = event.position;
    events += 1;
    return null;
  }

  const report = (firstDifference: Difference | null): ChainReport => ({
    ...{ ok: firstDifference === null, events, position, digest, firstDifference },
  });

  for await (const page of pages(store, null, head)) {
    for (const event of page) {
      const found = check(event);
      if (found !== null) return report(found);
    }
    if (position !== null) onProgress?.({ events, position, head });
  }
  const [missed] = pending;
  if (missed === undefined) return report(null);
  const [at, [hash = '']] = missed;
  return report(difference('anchor', `position ${at}`, hash, 'no event at this position'));
}

function difference(
  kind: Difference['kind'],
  at: string,
  expected: string,
  found: string,
): Difference {
  return { kind, at, expected, found };
}

function anchorsByPosition(anchors: readonly Anchor[]): Map<bigint, string[]> {
  const byPosition = new Map<bigint, string[]>();
  for (const { position, hash } of anchors) {
    byPosition.set(position, [...(byPosition.get(position) ?? []), hash]);
  }
  return byPosition;
}
