import { inForce } from '../dated.js';
import type { LocalDate } from '../dates/local-date.js';
import { categoryLines } from './categories.data.js';
import type { CategoryRemedies, DecisionCategory } from './decision-category.js';
import { ledgerResults, ledgerText } from './ledger-results.js';
import { type ResultKey, row2019 } from './result-row.js';

const remediesOf = (row: ResultKey): CategoryRemedies => {
  if (row === '3.2') return 'by-reasons';
  return row.startsWith('3.3.') && row !== '3.3.8' ? 'review-first' : 'review-or-suit';
};

/** 109号 is in force later than 条例, so a closing for want of payment is too. */
const since = (row: ResultKey): LocalDate => (row === '3.6.2' ? '2021-01-01' : '2019-05-15');

const decided = categoryLines.map(
  ([code, label, article, row, help]): DecisionCategory => ({
    code,
    label,
    article,
    row,
    row2019: row2019(row),
    remedies: remediesOf(row),
    from: since(row),
    until: null,
    cites: article,
    help,
    imported: false,
  }),
);

const imported = ledgerResults.map(
  ({ text, row, category }): DecisionCategory => ({
    code: category,
    label: `${text}（历史导入，未细分）`,
    article: '',
    row,
    row2019: row2019(row),
    remedies: remediesOf(row),
    from: '2008-05-01',
    until: null,
    cites: '国办公开办函〔2019〕60号、〔2021〕30号',
    help: '历史台账导入的办理结果，只记载统计类别，未记载具体情形。',
    imported: true,
  }),
);

/** Every way in which a request ends: those one can decide, then those that only an import uses. */
export const decisionCategories: readonly DecisionCategory[] = [...decided, ...imported];

const byCode = new Map(decisionCategories.map((category) => [category.code, category]));

/** The category of a code, or undefined. */
export const decisionCategory = (code: string): DecisionCategory | undefined => byCode.get(code);

/** The categories one may choose for a decision on a day, without those of the import. */
export const categoriesToChoose = (on: LocalDate): readonly DecisionCategory[] =>
  inForce(decided, on);

/** The ledger's 办理结果 for a category. */
export const ledgerTextOf = ({ code, row }: DecisionCategory): string =>
  ledgerText(row, code === 'withdrawn' || code === 'imported-withdrawal');
