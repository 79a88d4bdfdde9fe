import {
  calendarEvents,
  calendarStreamPrefix,
  closedAtAfter,
  evolveRequest,
  type KnownRequest,
  requestStream,
  requestStreamPrefix,
} from '@tracker/domain/events';
import type { RecordedEvent } from '@tracker/event-store';
import type { Projection } from '../projection/projection.js';
import { UnknownEvent } from '../projection/steps.js';
import { uuidUnit } from '../projection/unit-of.js';
import { requestEvent } from '../request-view/request-event.js';
import { movesClock } from './clock-events.js';
import { DeadlineRow } from './deadline.row.js';
import { runningLimits } from './running-limits.js';

export type ClockUnit = {
  readonly request: KnownRequest;
  readonly revision: bigint;
  /** Position of the last event that could move a limit. */
  readonly movedAt: bigint;
  /** Where its closing stands in the log; null while it is not closed. */
  readonly closedAt: bigint | null;
};

const step = (state: ClockUnit | null, recorded: RecordedEvent): ClockUnit => {
  const event = requestEvent(recorded);
  const request = evolveRequest(state?.request ?? { life: 'unknown' }, event) as KnownRequest;
  const { revision, position } = recorded;
  const movedAt = state === null || movesClock(event.type) ? position : state.movedAt;
  const closedAt = closedAtAfter(
    state?.closedAt ?? null,
    state?.request ?? null,
    request,
    position,
  );
  return { request, revision, movedAt, closedAt };
};

/** An announcement nobody can read must not be passed over: every date might be another. */
const unitOf = (event: RecordedEvent): string | null => {
  if (event.stream.startsWith(calendarStreamPrefix) && !Object.hasOwn(calendarEvents, event.type))
    throw new UnknownEvent(event);
  return uuidUnit(requestStreamPrefix, event);
};

/** Every running limit of every request. A wrong date here would be believed, so poison stops it. */
export const deadlineProjection: Projection<ClockUnit, DeadlineRow> = {
  name: 'deadline',
  version: '4',
  poison: 'halt',
  row: DeadlineRow,
  unit: 'requestId',
  many: true,
  oneStream: true,
  restoreFrom: 'log',
  streamOf: requestStream,
  unitOf,
  isFirst: ({ revision }) => revision === 0n,
  step,
  sameRows: (before, after) => before.movedAt === after.movedAt,
  reckoning: {
    open: 'not closed',
    borrow: ({ request, revision, closedAt }, [row]) => ({
      request,
      revision,
      closedAt,
      movedAt: BigInt(row?.position ?? 0),
    }),
  },
  rows: (requestId, { request, revision, movedAt, closedAt }, context) => {
    const deadline = context.deadlineOf(requestId, revision, request, closedAt);
    return runningLimits(request, deadline).map(({ kind, seq, since, dueOn, strictDueOn }) => ({
      requestId,
      kind,
      seq,
      organ: request.organ,
      dueOn,
      strictDueOn: strictDueOn ?? null,
      provisional: deadline?.provisional ?? false,
      since,
      waiting: deadline?.waiting != null,
      closed: request.life === 'closed',
      position: movedAt.toString(),
    }));
  },
};
