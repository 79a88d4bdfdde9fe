import {
  applicantStreamPrefix,
  closedAtAfter,
  evolveRequest,
  idIn,
  type KnownRequest,
  requestStreamPrefix,
} from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import type { Projection } from '../projection/projection.js';
import { existing, UnknownEvent } from '../projection/steps.js';
import { uuidUnit } from '../projection/unit-of.js';
import { requestEvent } from './request-event.js';
import { type RequestUnit, RequestView, type RequestViewState } from './request-view.row.js';
import { requestViewRow } from './request-view-row.js';
import { evolveSealed } from './sealed-fields.js';

const paperOf = (event: RecordedEvent): RequestViewState['paper'] => {
  const { idType, form, delivery, splitFrom } = event.data as RequestViewState['paper'];
  return { idType, form, delivery, splitFrom };
};

const erased = (state: RequestUnit, event: RecordedEvent): RequestUnit => {
  if (event.type !== 'ApplicantErased') throw new UnknownEvent(event);
  return { ...state, personal: {}, erased: true, position: event.position };
};

const step = (state: RequestUnit | null, recorded: RecordedEvent): RequestUnit => {
  if (recorded.stream.startsWith(applicantStreamPrefix)) {
    return erased(existing(state, recorded), recorded);
  }
  const event = requestEvent(recorded);
  const { revision, position } = recorded;
  if (revision !== (state === null ? 0n : state.revision + 1n)) {
    throw new Error(`revision ${revision} after ${state?.revision ?? 'none'}`);
  }
  const request = evolveRequest(state?.request ?? { life: 'unknown' }, event) as KnownRequest;
  const personal = state?.erased ? {} : evolveSealed(state?.personal ?? {}, event);
  const paper = state?.paper ?? paperOf(recorded);
  const closedAt = closedAtAfter(
    state?.closedAt ?? null,
    state?.request ?? null,
    request,
    position,
  );
  return { request, personal, paper, erased: state?.erased ?? false, revision, position, closedAt };
};

/** The list and the detail of requests; one that cannot be folded is set aside, the others go on. */
export const requestViewProjection: Projection<RequestUnit, RequestView> = {
  name: 'request_view',
  version: '5',
  poison: 'park',
  row: RequestView,
  unit: 'requestId',
  many: false,
  oneStream: true,
  restoreFrom: 'rows',
  unitOf: (event) => uuidUnit(requestStreamPrefix, event),
  isFirst: ({ revision, stream }) => revision === 0n && stream.startsWith(requestStreamPrefix),
  step,
  rows: (requestId, state, context) => {
    const { revision, request, closedAt } = state;
    const deadline = context.deadlineOf(requestId, revision, request, closedAt);
    return [requestViewRow(requestId, state, deadline)];
  },
  restore([row]) {
    if (!row) throw new Error('a unit without a row');
    const { closedAt, ...state } = row.state;
    return {
      ...state,
      revision: BigInt(row.revision),
      position: BigInt(row.position),
      closedAt: closedAt === undefined ? null : BigInt(closedAt),
    };
  },
  reckoning: { open: `life = 'open'` },
  spread: {
    column: 'applicant_id',
    ownerOf: ({ stream }) => idIn(applicantStreamPrefix, stream),
    joins: ({ type, data }) =>
      type === 'RequestRegistered' && typeof data.applicantId === 'string'
        ? data.applicantId
        : null,
  },
};
