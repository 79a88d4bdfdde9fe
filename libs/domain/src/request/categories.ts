import { decisionCategory, type LocalDate } from '@tracker/statute';
import { type Refused, reject } from '../kernel/decision.js';
import type { KnownRequest } from './state.js';

/** Categories that a lapse or a withdrawal records by itself. */
export const lapsedCategories = {
  supplement: 'correction-lapsed',
  payment: 'payment-lapsed',
} as const;
export const withdrawnCategory = 'withdrawn';

const recordedByOtherVerbs: readonly string[] = [...Object.values(lapsedCategories), withdrawnCategory];

type CategoryCode =
  | 'category-unknown'
  | 'category-not-in-force'
  | 'category-not-for-decisions'
  | 'category-not-other'
  | 'supplement-never-requested'
  | 'reasons-never-requested';

const inForceFault = (code: string, on: LocalDate): Refused<CategoryCode> | null => {
  const category = decisionCategory(code);
  if (!category) return reject('category-unknown', { category: code });
  const { from, until, label } = category;
  return on < from || (until !== null && on > until)
    ? reject('category-not-in-force', { category: label, on })
    : null;
};

/** What a decision may be recorded as: in force, not kept for another verb, its letters sent before (C13). */
export const categoryFault = (
  code: string,
  on: LocalDate,
  request: KnownRequest,
): Refused<CategoryCode> | null => {
  const fault = inForceFault(code, on);
  if (fault) return fault;
  if (recordedByOtherVerbs.includes(code) || code.startsWith('imported-'))
    return reject('category-not-for-decisions', { category: decisionCategory(code)?.label ?? code });
  const row = decisionCategory(code)?.row;
  if (row === '3.4.3' && request.supplements.length === 0)
    return reject('supplement-never-requested', { number: request.number });
  if (row === '3.5.4' && request.reasonsNoticeOn === null)
    return reject('reasons-never-requested', { number: request.number });
  return null;
};

/** Only categories counted in （六）3 close a request without a reply. */
export const otherClosingFault = (code: string, on: LocalDate): Refused<CategoryCode> | null => {
  const fault = inForceFault(code, on);
  if (fault) return fault;
  return decisionCategory(code)?.row === '3.6.3' && code !== withdrawnCategory && !code.startsWith('imported-')
    ? null
    : reject('category-not-other', { category: decisionCategory(code)?.label ?? code });
};
