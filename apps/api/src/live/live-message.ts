import type { Change } from './change-of.js';

export type Placed = Change & { readonly position: bigint };

/** More than so many requests at once are told as one change of the list. */
const toldOneByOne = 20;

/**
 * What an organ's pages are told of a batch: each thing once, with the position that holds it, in the
 * order of the log: whoever is cut off in the middle goes on from the last one heard and misses none.
 */
export const toldTo = (organ: string, changes: readonly Placed[]): readonly Placed[] => {
  const latest = new Map<string, Placed>();
  for (const change of changes)
    if (change.organ === null || change.organ === organ)
      latest.set(`${change.kind} ${change.requestId ?? ''}`, change);
  const told = [...latest.values()].sort(byPosition);
  const requests = told.filter(({ requestId }) => requestId !== undefined);
  const last = requests.at(-1);
  if (requests.length <= toldOneByOne || !last) return told;
  return [
    ...told.filter(({ requestId }) => requestId === undefined),
    { organ, kind: 'requests' as const, position: last.position },
  ].sort(byPosition);
};

const byPosition = (one: Placed, other: Placed): number =>
  one.position < other.position ? -1 : one.position > other.position ? 1 : 0;

/** One message of the stream; its id is where a reader that was away goes on. */
export const messageOf = ({ position, kind, requestId }: Omit<Placed, 'organ'>): string =>
  `id: ${position}\ndata: ${JSON.stringify({ position: `${position}`, kind, requestId })}\n\n`;
