import type { CountedCase, CountedRequest, CountedResult } from '../counted/counted-request.js';
import type { Period } from '../period.js';
import type { CaseColumn, Contribution, CountedEvent } from './contribution.js';

type Concluded = CountedResult & { readonly concludedOn: string };

/** The result that stands at the end of the period: the latest by day, of one day the one recorded last. */
const lastResult = ({ results }: CountedCase, { to }: Period): Concluded | null => {
  let last: Concluded | null = null;
  for (const one of results) {
    const { result, concludedOn } = one;
    if (result === null || concludedOn === null || concludedOn > to) continue;
    if (last === null || concludedOn >= last.concludedOn) last = { ...one, concludedOn };
  }
  return last;
};

const eventsOf = (
  { trail }: CountedRequest,
  { acceptedOn, filedAt }: CountedCase,
  last: Concluded | null,
): readonly CountedEvent[] => {
  const filing = trail[filedAt];
  const decision = last?.at == null ? undefined : trail[last.at];
  return [
    ...(filing ? [{ position: filing.position, type: filing.type, on: acceptedOn }] : []),
    ...(decision && last
      ? [{ position: decision.position, type: decision.type, on: last.concludedOn }]
      : []),
  ];
};

/**
 * The cases of a request in section four: accepted by the end of the period and not concluded before
 * it; in the column of the last result of the period, else 尚未审结.
 */
export const countCases = (request: CountedRequest, period: Period): readonly Contribution[] => {
  if (request.voided || request.cases.length === 0) return [];
  const { requestId, number } = request;
  return request.cases.flatMap((one) => {
    const last = lastResult(one, period);
    const concludedBefore = last !== null && last.concludedOn < period.from;
    if (one.acceptedOn > period.to || concludedBefore) return [];
    const column: CaseColumn = last?.result ?? 'pending';
    return [
      {
        cell: { section: 'four', group: one.block, column },
        requestId,
        number,
        caseId: one.caseId,
        events: eventsOf(request, one, last),
      } as const,
    ];
  });
};
