import type { LocalDate } from '@tracker/statute';
import type { Recorded } from './log-event.js';

/** An event that counting or the checks have read; positions and revisions as decimal text. */
export type EventRef = {
  readonly position: string;
  readonly revision: string;
  readonly hash: string;
  readonly type: string;
  /**
   * The earliest day its fact was ever dated: a report that ends before cannot be touched by it.
   * Null while the fact has no day, as for a receipt not yet confirmed.
   */
  readonly on: LocalDate | null;
  /** Of a correction: the place in the trail of the event whose fact it mends. */
  readonly about?: number;
};

/** The reference to an event whose fact is dated `on`. */
export const refTo = (
  { position, revision, hash, type }: Recorded & { readonly type: string },
  on: LocalDate | null,
  about?: number | null,
): EventRef => {
  const ref = { position: position.toString(), revision: revision.toString(), hash, type, on };
  return typeof about === 'number' ? { ...ref, about } : ref;
};

/** The earliest of several days, those unknown left out; null when none is known. */
export const earliest = (...days: readonly (LocalDate | null | undefined)[]): LocalDate | null => {
  let first: LocalDate | null = null;
  for (const day of days) if (day && (first === null || day < first)) first = day;
  return first;
};

/** Whether a report that ends on `to` can be touched by the event. */
export const reaches = (ref: EventRef, to: LocalDate): boolean => ref.on !== null && ref.on <= to;
