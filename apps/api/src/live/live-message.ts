import type { Change } from './change-of.js';

export type Placed = Change & { readonly position: bigint };

/** More than so many requests at once are told as one change of the list. */
const toldOneByOne = 20;

/** What an organ's pages are told of a batch: each thing once, with the position that holds it. */
export const toldTo = (organ: string, changes: readonly Placed[]): readonly Placed[] => {
  const latest = new Map<string, Placed>();
  for (const change of changes)
    if (change.organ === null || change.organ === organ)
      latest.set(`${change.kind} ${change.requestId ?? ''}`, change);
  const told = [...latest.values()];
  const requests = told.filter(({ requestId }) => requestId !== undefined);
  const last = requests.at(-1);
  if (requests.length <= toldOneByOne || !last) return told;
  return [
    ...told.filter(({ requestId }) => requestId === undefined),
    { organ, kind: 'requests', position: last.position },
  ];
};

/** One message of the stream; its id is where a reader that was away goes on. */
export const messageOf = ({ position, kind, requestId }: Omit<Placed, 'organ'>): string =>
  `id: ${position}\ndata: ${JSON.stringify({ position: `${position}`, kind, requestId })}\n\n`;
