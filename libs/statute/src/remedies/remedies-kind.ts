import type { LocalDate } from '../dates/local-date.js';
import type { ResultKey } from '../decision/result-row.js';
import { articleNumber } from './article-number.js';
import { remediesEra } from './remedies-eras.js';

export type RemediesKind = 'review-first' | 'review-or-suit';

export type ContestedDecision = {
  readonly decidedOn: LocalDate;
  readonly row: ResultKey;
  /** Articles of the reasons recorded, e.g. 条例第十四条 or 14. */
  readonly articles?: readonly string[];
};

const isRefusal = (row: ResultKey): boolean => row === '3.2' || row.startsWith('3.3.');

/** （三）1–7 are grounds of 条例 14–16 by themselves; elsewhere a recorded reason must say so. */
const restsOnSecretGround = ({ row, articles = [] }: ContestedDecision): boolean => {
  if (row === '3.1') return false;
  if (row.startsWith('3.3.') && row !== '3.3.8') return true;
  return articles
    .map(articleNumber)
    .some((number) => number === 14 || number === 15 || number === 16);
};

/** Whether the decision must go to 行政复议 before a court (行政复议法第二十三条, 法释〔2025〕8号). */
export const remediesKind = (decision: ContestedDecision): RemediesKind => {
  const { reviewFirst } = remediesEra(decision.decidedOn);
  const first =
    (reviewFirst === 'refused-rows' && isRefusal(decision.row)) ||
    (reviewFirst === 'secret-grounds' && restsOnSecretGround(decision));
  return first ? 'review-first' : 'review-or-suit';
};
