import type { CountedRequest } from '../counted/counted-request.js';
import type { Period } from '../period.js';
import type { Contribution } from './contribution.js';
import { countCases } from './section-four.js';
import { countRequest } from './section-three.js';

/** Every cell a request is counted in, for a period of any length; empty when it is in none. */
export const contributions = (request: CountedRequest, period: Period): readonly Contribution[] => [
  ...countRequest(request, period),
  ...countCases(request, period),
];

/** The contributions of many requests, one after the other. */
export function* allContributions(
  requests: Iterable<CountedRequest>,
  period: Period,
): Generator<Contribution> {
  for (const request of requests) yield* contributions(request, period);
}
