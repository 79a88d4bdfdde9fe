import type { LocalDate } from '@tracker/statute';
import type { CountedRequest } from '../counted/counted-request.js';
import type { Contribution } from '../counting/contribution.js';
import { countCases } from '../counting/section-four.js';
import { countRequest } from '../counting/section-three.js';
import type { Period } from '../period.js';

/** Requests that section three cannot tell apart, and how many they are. */
export type CountedGroup = {
  readonly applicantType: string;
  readonly receivedOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly category: string | null;
  readonly voided: boolean;
  readonly count: number;
};

/** One request that stands for all of a group: enough to be counted, and nothing to be shown. */
export const representativeOf = (group: Omit<CountedGroup, 'count'>): CountedRequest => {
  const { applicantType, receivedOn, closedOn, category, voided } = group;
  return {
    ...{ requestId: '', organ: '', number: '', origin: '', applicantType, receivedOn, voided },
    decision: null,
    closing: closedOn && category ? { closedOn, category, at: 0 } : null,
    letters: { supplement: [], fee: [], reasons: [] },
    cases: [],
    trail: [],
  };
};

/**
 * What all requests contribute, by the very rule that counts one: each group's representative is
 * counted as often as the group is large, and requests with a review or suit speak for themselves in
 * section four.
 */
export function* groupedContributions(
  groups: Iterable<CountedGroup>,
  withCases: Iterable<CountedRequest>,
  period: Period,
): Generator<Contribution> {
  for (const group of groups) {
    const counted = countRequest(representativeOf(group), period);
    for (let n = 0; n < group.count; n += 1) yield* counted;
  }
  for (const request of withCases) yield* countCases(request, period);
}
