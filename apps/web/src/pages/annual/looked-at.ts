import { defaultForm } from '@tracker/statute';
import { type AnnualSearch, yearAtHand } from './annual-search.js';
import type { Looked } from './queries.js';

/** What the address looks at; the form follows the year unless it was chosen. */
export const lookedAt = ({ year, form, on }: AnnualSearch, today: string): Looked => {
  const at = year ?? yearAtHand(today);
  return { year: at, form: form ? (`${form}` as Looked['form']) : defaultForm(at), on };
};
