import type { EventStore } from '../event-store.port.js';
import type { RecordedEvent } from '../types.js';
import { AnchorCheck } from './anchor-check.js';
import { type Anchor, noHash, readAnchors } from './anchors.js';
import { ChainWalk } from './chain-walk.js';
import { type Difference, placeOf } from './check-link.js';
import { readMoves } from './moves.js';
import { pages } from './pages.js';

export type VerifyOptions = {
  /** Told after every page; `head` is the position the walk goes to. */
  readonly onProgress?: (done: { events: number; position: bigint; head: bigint }) => void;
  /** Digests known from outside, as printed on filed reports: they also find a log rewritten whole, wherever it was moved. */
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
 * gaps, per stream revisions without gaps, each event's `prev` and `hash`, and every anchor by its hash.
 */
export async function verifyChain(
  store: Pick<EventStore, 'readAll' | 'readStream' | 'head'>,
  options: VerifyOptions = {},
): Promise<ChainReport> {
  const { onProgress, known = [], gapFreePositions = true } = options;
  const own = await readAnchors(store);
  const movedAt = (await readMoves(store)).at(-1)?.at ?? null;
  const anchors = new AnchorCheck(own, known, movedAt);
  const head = (await store.head()) ?? 0n;
  const walk = new ChainWalk();
  let good: Omit<ChainReport, 'ok' | 'firstDifference'> = {
    ...{ events: 0, position: null, digest: noHash },
  };

  function check(event: RecordedEvent): Difference | null {
    const next: bigint = (good.position ?? 0n) + 1n;
    if (gapFreePositions && event.position !== next) {
      return {
        ...{ kind: 'position', at: placeOf(event), expected: `${next}` },
        found: `${event.position}`,
      };
    }
    const difference = walk.take(event) ?? anchors.pass(event, walk.running);
    if (difference !== null) return difference;
    good = { events: walk.events, position: event.position, digest: walk.running };
    return null;
  }

  const report = (firstDifference: Difference | null): ChainReport => ({
    ...{ ok: firstDifference === null, ...good, firstDifference },
  });

  for await (const page of pages(store, null, head)) {
    for (const event of page) {
      const found = check(event);
      if (found !== null) return report(found);
    }
    const { events, position } = good;
    if (position !== null) onProgress?.({ events, position, head });
  }
  return report(anchors.missed());
}
