import { defaultForm } from '@tracker/statute';
import { type AnnualSearch, annualSearch, yearAtHand } from './annual-search.js';
import type { Looked } from './queries.js';

/**
 * What the address looks at; the form follows the year unless it was chosen. A day to come is now. The
 * router leaves in an address what it does not know, so it is read once more.
 */
export const lookedAt = (search: AnnualSearch, today: string): Looked => {
  const { year, form, on } = annualSearch(search);
  const at = year ?? yearAtHand(today);
  return {
    year: at,
    form: form ? (`${form}` as Looked['form']) : defaultForm(at),
    on: on && on <= today ? on : undefined,
  };
};
