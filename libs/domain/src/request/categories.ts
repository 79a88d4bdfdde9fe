import { decisionCategory, isInForce, type LocalDate } from '@tracker/statute';
import { type Refused, reject } from '../kernel/decision.js';
import type { KnownRequest } from './state.js';

/** Categories that a lapse or a withdrawal records by itself. */
export const lapsedCategories = {
  supplement: 'correction-lapsed',
  payment: 'payment-lapsed',
} as const;
export const withdrawnCategory = 'withdrawn';

const recordedByOtherVerbs: readonly string[] = [
  ...Object.values(lapsedCategories),
  withdrawnCategory,
];

type CategoryCode =
  | 'category-unknown'
  | 'category-not-in-force'
  | 'category-not-for-decisions'
  | 'category-not-other'
  | 'supplement-never-requested'
  | 'reasons-never-requested';

const labelOf = (code: string) => decisionCategory(code)?.label ?? code;

/** Refuses a category that another verb records, or that only an import uses. */
export const notForDecisions = (code: string): Refused<CategoryCode> =>
  reject('category-not-for-decisions', { category: labelOf(code) });

const inForceFault = (code: string, on: LocalDate): Refused<CategoryCode> | null => {
  const category = decisionCategory(code);
  if (!category) return reject('category-unknown', { category: code });
  return isInForce(category, on)
    ? null
    : reject('category-not-in-force', { category: category.label, on });
};

/** What a decision may be recorded as: in force, not kept for another verb, its letters sent before (C13). */
export const categoryFault = (
  code: string,
  on: LocalDate,
  request: Pick<KnownRequest, 'number' | 'supplements' | 'reasonsNoticeOn'>,
): Refused<CategoryCode> | null => {
  const fault = inForceFault(code, on);
  if (fault) return fault;
  const category = decisionCategory(code);
  if (recordedByOtherVerbs.includes(code) || category?.imported) return notForDecisions(code);
  if (category?.row === '3.4.3' && request.supplements.length === 0)
    return reject('supplement-never-requested', { number: request.number });
  if (category?.row === '3.5.4' && request.reasonsNoticeOn === null)
    return reject('reasons-never-requested', { number: request.number });
  return null;
};

/** Only categories counted in （六）3 close a request without a reply. */
export const otherClosingFault = (code: string, on: LocalDate): Refused<CategoryCode> | null => {
  const fault = inForceFault(code, on);
  if (fault) return fault;
  const category = decisionCategory(code);
  const other =
    category?.row === '3.6.3' && !category.imported && !recordedByOtherVerbs.includes(code);
  return other ? null : reject('category-not-other', { category: labelOf(code) });
};
