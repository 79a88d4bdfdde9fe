import type { CaseResult, RequestEventOf } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import type { CaseBlock, CountedCase, CountedRequest, CountedResult } from './counted-request.js';
import type { Recorded, RequestLogEvent } from './log-event.js';
import { noted } from './noted.js';

/** A new case, dated by the day it was accepted (受理). */
export const filed = (
  request: CountedRequest,
  event: RequestLogEvent,
  block: CaseBlock,
  { caseId, acceptedOn }: { readonly caseId: string; readonly acceptedOn: LocalDate },
): CountedRequest =>
  noted(request, event, acceptedOn, {
    cases: [
      ...request.cases,
      { caseId, block, acceptedOn, filedAt: request.trail.length, results: [] },
    ],
  });

type Decided = Recorded & (RequestEventOf<'ReviewDecided'> | RequestEventOf<'LitigationDecided'>);

/** One more result of a case; earlier ones stay, for the years in which they were the last. */
export const decided = (request: CountedRequest, event: Decided): CountedRequest => {
  const { caseId, result, concludedOn } = event.data;
  const one: CountedResult = { result, concludedOn, at: request.trail.length };
  return noted(request, event, concludedOn, {
    cases: changed(request.cases, caseId, (it) => ({ ...it, results: [...it.results, one] })),
  });
};

/** The case named by `caseId` changed, the others as they were. */
export const changed = (
  cases: readonly CountedCase[],
  caseId: string | undefined,
  change: (it: CountedCase) => CountedCase,
): readonly CountedCase[] => cases.map((it) => (it.caseId === caseId ? change(it) : it));

/** The case with its latest result corrected; a case without one gets it. */
export const withLastResult = (
  it: CountedCase,
  change: { readonly result?: CaseResult | null; readonly concludedOn?: LocalDate | null },
): CountedCase => {
  const last = it.results.at(-1) ?? { result: null, concludedOn: null, at: null };
  return { ...it, results: [...it.results.slice(0, -1), { ...last, ...change }] };
};
