import { decisionCategory, type LocalDate } from '@tracker/statute';
import { categoryFault, notForDecisions, otherClosingFault } from '../categories.js';
import type { KnownRequest } from '../state.js';

/** Whether the category of a request may be corrected to this one; a lapse or a withdrawal has its own. */
export const correctedCategoryFault = (
  code: string,
  { closing, ...request }: KnownRequest,
  today: LocalDate,
): ReturnType<typeof categoryFault> => {
  switch (closing?.ground) {
    case 'supplement-lapsed':
    case 'payment-lapsed':
    case 'withdrawn':
      return notForDecisions(code);
    case 'other':
      return otherClosingFault(code, closing.closedOn);
    case 'imported':
      if (decisionCategory(code)?.imported) return null;
  }
  const on = request.decision?.decidedOn ?? closing?.closedOn ?? today;
  return categoryFault(code, on, request);
};
