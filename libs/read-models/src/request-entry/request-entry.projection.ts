import { requestStreamPrefix } from '@tracker/domain/events';
import type { Projection } from '../projection/projection.js';
import { uuidUnit } from '../projection/unit-of.js';
import { enteredOn } from './entered-on.js';
import { RequestEntry } from './request-entry.row.js';

type Entered = { readonly on: string };

/** When each request was entered: no reminder is sent of what it went through before. */
export const requestEntryProjection: Projection<Entered, RequestEntry> = {
  name: 'request_entry',
  version: '1',
  poison: 'halt',
  row: RequestEntry,
  unit: 'requestId',
  many: false,
  oneStream: true,
  restoreFrom: 'rows',
  unitOf: (event) => (event.revision === 0n ? uuidUnit(requestStreamPrefix, event) : null),
  isFirst: () => true,
  step: (state, event) => state ?? { on: enteredOn(event) },
  rows: (requestId, { on }) => [{ requestId, enteredOn: on }],
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    return { on: row.enteredOn };
  },
};
