import { type EventStore, type Move, positionHere, readMoves } from '@tracker/event-store';

type Placed = {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly position: bigint;
};

/**
 * A filed report names positions of the store that it was filed in. This reads them as positions of the
 * store that the log is in now; every other event passes as it is.
 */
export type FilingsHere = <Event extends Placed>(event: Event) => Event;

/** Reads the moves of a log, of which there are as many as it was moved. */
export const filingsHere = async (store: Pick<EventStore, 'readStream'>): Promise<FilingsHere> =>
  filingsAfter(await readMoves(store));

export const filingsAfter =
  (moves: readonly Move[]): FilingsHere =>
  (event) => {
    if (moves.length === 0 || event.type !== 'AnnualReportFiled') return event;
    const { position, readTo } = event.data;
    const here = (named: unknown) => positionHere(moves, String(named), event.position);
    return { ...event, data: { ...event.data, position: here(position), readTo: here(readTo) } };
  };
