import type { RecordedEvent } from '../types.js';
import { eventHash } from './event-hash.js';
import type { ChainEnd } from './link-events.js';

export type Difference = {
  /** Which promise of the log is broken, in the order they are looked at for each event. */
  readonly kind: 'position' | 'revision' | 'prev' | 'hash' | 'anchor';
  /** `position 12, stream@3`. */
  readonly at: string;
  readonly expected: string;
  readonly found: string;
};

/** Where an event stands, for people. */
export function placeOf(event: Pick<RecordedEvent, 'position' | 'stream' | 'revision'>): string {
  return `position ${event.position}, ${event.stream}@${event.revision}`;
}

/** Compares one event with the end of its stream before it (undefined: none) and with its own hash. */
export function checkLink(
  event: RecordedEvent,
  before: ChainEnd | undefined,
): { readonly hash: string; readonly difference: Difference | null } {
  const hash = eventHash(event);
  const differ = (kind: Difference['kind'], expected: unknown, found: unknown) => ({
    hash,
    difference: { kind, at: placeOf(event), expected: String(expected), found: String(found) },
  });
  const revision = before === undefined ? 0n : before.revision + 1n;
  if (event.revision !== revision) return differ('revision', revision, event.revision);
  const prev = before?.hash ?? null;
  if (event.meta.prev !== prev) return differ('prev', prev, event.meta.prev);
  if (event.meta.hash !== hash) return differ('hash', hash, event.meta.hash);
  return { hash, difference: null };
}
