import type { RecordedEvent } from '@tracker/event-store';
import { assignEvents } from './projection/assign-events.js';
import { type Folded, foldBatch } from './projection/fold-batch.js';
import type { Projection } from './projection/projection.js';
import { rowContext } from './projection/row-context.js';

/** The rows of all units after folding events from nothing. */
export const foldRows = <Row extends object>(
  projection: Projection<never, Row> | Projection<object, Row>,
  events: readonly RecordedEvent[],
): { readonly rows: Row[]; readonly folded: Folded } => {
  const plain = projection as unknown as Projection;
  const folded = foldBatch(
    plain,
    assignEvents(plain, events, new Set(), new Map()),
    new Map(),
    rowContext(),
  );
  return { rows: [...folded.rows.values()].flat() as Row[], folded };
};
