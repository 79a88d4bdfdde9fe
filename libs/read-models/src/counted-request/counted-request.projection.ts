import { type CountedRequest, countingRules, evolveCounted } from '@tracker/annual-report';
import { requestStreamPrefix } from '@tracker/domain/events';
import type { Projection } from '../projection/projection.js';
import { uuidUnit } from '../projection/unit-of.js';
import { requestEvent } from '../request-view/request-event.js';
import { CountedRequestRow } from './counted-request.row.js';
import { groupColumns } from './group-columns.js';
import { hashOf } from './hash-of.js';

export type CountedUnit = { readonly counted: CountedRequest; readonly position: bigint };

/** The counting rule of the annual tables, request by request; what it cannot count stops it. */
export const countedRequestProjection: Projection<CountedUnit, CountedRequestRow> = {
  name: 'counted_request',
  version: `4/${countingRules}`,
  poison: 'halt',
  row: CountedRequestRow,
  unit: 'requestId',
  many: false,
  oneStream: true,
  restoreFrom: 'rows',
  unitOf: (event) => uuidUnit(requestStreamPrefix, event),
  isFirst: ({ revision }) => revision === 0n,
  step(state, recorded) {
    const { stream, position, revision } = recorded;
    const event = requestEvent(recorded);
    const before = state?.counted ?? null;
    const counted = evolveCounted(before, {
      ...event,
      stream,
      position,
      revision,
      hash: hashOf(recorded),
    });
    return counted === null || counted === before ? state : { counted, position };
  },
  rows: (requestId, { counted, position }) => [
    {
      requestId,
      organ: counted.organ,
      number: counted.number,
      receivedOn: counted.receivedOn,
      closedOn: counted.closing?.closedOn ?? null,
      ...groupColumns(counted),
      cases: counted.cases.length,
      position: position.toString(),
      counted,
    },
  ],
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    return { counted: row.counted, position: BigInt(row.position) };
  },
};
