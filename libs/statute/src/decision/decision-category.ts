import type { Dated } from '../dated.js';
import type { ResultKey, ResultKey2019 } from './result-row.js';

/** How a decision can be contested from 2025-06-01 on; 'by-reasons': as its recorded reasons say. */
export type CategoryRemedies = 'review-first' | 'review-or-suit' | 'by-reasons';

/** One situation in which a request ends. Codes are stable: a category is retired, never deleted. */
export type DecisionCategory = Dated & {
  readonly code: string;
  readonly label: string;
  readonly article: string;
  readonly row: ResultKey;
  readonly row2019: ResultKey2019;
  readonly remedies: CategoryRemedies;
  readonly help: string;
  /** Set for history whose finer ground the ledger did not tell. */
  readonly imported: boolean;
};
