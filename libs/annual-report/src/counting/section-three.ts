import { applicantTypes, decisionCategory, type LocalDate, type ResultKey } from '@tracker/statute';
import { BrokenLogError } from '../counted/broken-log-error.js';
import type { CountedRequest } from '../counted/counted-request.js';
import type { Period } from '../period.js';
import type { Contribution, CountedEvent, CountedRow } from './contribution.js';
import { standingIn } from './receipt.js';

const columns: ReadonlyMap<string, number> = new Map(
  applicantTypes.map(({ code, column }) => [code, column]),
);

/** The result row of a closed request; an unknown code stops the statistics. */
const resultRowOf = (request: CountedRequest, category: string): ResultKey => {
  const row = decisionCategory(category)?.row;
  if (row === undefined) throw unknown(request, category);
  return row;
};

const columnOf = (request: CountedRequest): number => {
  const column = columns.get(request.applicantType);
  if (column === undefined) throw unknown(request, request.applicantType);
  return column;
};

const unknown = ({ requestId, trail }: CountedRequest, type: string): BrokenLogError => {
  const position = trail.at(-1)?.position ?? '';
  return new BrokenLogError('unknown-category', { type, stream: requestId, position });
};

const eventAt = (request: CountedRequest, at: number, on: LocalDate): readonly CountedEvent[] => {
  const ref = request.trail[at];
  return ref ? [{ position: ref.position, type: ref.type, on }] : [];
};

/** Registration, decision and closing: what put the request into its result row. */
const resultEvents = (
  request: CountedRequest,
  registration: readonly CountedEvent[],
): readonly CountedEvent[] => {
  const { decision, closing } = request;
  return [
    ...registration,
    ...(decision ? eventAt(request, decision.at, decision.decidedOn) : []),
    ...(closing ? eventAt(request, closing.at, closing.closedOn) : []),
  ];
};

/** The request in section three: in 一 or 二, and in its result row or 四. */
export const countRequest = (request: CountedRequest, period: Period): readonly Contribution[] => {
  const standing = standingIn(request, period);
  if (standing === null) return [];
  const { requestId, number, closing } = request;
  const column = columnOf(request);
  const in3 = (row: CountedRow, events: readonly CountedEvent[]): Contribution => ({
    cell: { section: 'three', row, column },
    requestId,
    number,
    events,
  });
  const registration = eventAt(request, 0, standing.since);
  return [
    in3(standing.arrived, registration),
    standing.left === 'closed' && closing
      ? in3(resultRowOf(request, closing.category), resultEvents(request, registration))
      : in3('四', registration),
  ];
};
