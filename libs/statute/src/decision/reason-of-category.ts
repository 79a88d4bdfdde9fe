import type { DecisionCategory } from './decision-category.js';
import { refusalReason } from './refusal-reasons.js';
import type { ResultKey } from './result-row.js';

/** Rows whose categories are finer than the reason a letter gives. */
const reasonOfRow: Partial<Record<ResultKey, string>> = {
  '3.3.5': 'internal-affairs',
  '3.3.6': 'process',
  '3.3.8': 'special-access',
};

/** The reason a letter of this category ordinarily gives: a ground not to disclose, else its own article. */
export const reasonOfCategory = ({
  code,
  row,
  article,
}: Pick<DecisionCategory, 'code' | 'row' | 'article'>): {
  readonly code: string;
  readonly article: string;
} => {
  const reason = refusalReason(reasonOfRow[row] ?? code);
  return reason ? { code: reason.code, article: reason.article } : { code, article };
};
