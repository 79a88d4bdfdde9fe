import { annualForms, type FormId } from '@tracker/statute';
import type { Contribution } from '../counting/contribution.js';
import { type AnnualTables, tablesOf } from './annual-tables.js';
import { caseBlocks, caseColumns, printedKey, resultKeys } from './layout.js';

const zeros = (length: number): number[] => Array.from({ length }, () => 0);

const withTotal = (parts: readonly number[]): readonly number[] => [
  ...parts,
  parts.reduce((sum, part) => sum + part, 0),
];

/**
 * Adds contributions up into the tables of a form. 总计 and （七）总计 are sums of what was counted,
 * so C2, C3 and C4 hold by construction.
 */
export const annualTables = (contributions: Iterable<Contribution>, form: FormId): AnnualTables => {
  const three = new Map(annualForms[form].sectionThree.rows.map(({ key }) => [key, zeros(6)]));
  const four = caseBlocks.map(() => zeros(caseColumns.length));
  const add = (cells: number[] | undefined, column: number): void => {
    if (cells) cells[column] = (cells[column] ?? 0) + 1;
  };
  for (const { cell } of contributions) {
    if (cell.section === 'three') add(three.get(printedKey(form, cell.row)), cell.column);
    else add(four[caseBlocks.indexOf(cell.group)], caseColumns.indexOf(cell.column));
  }
  const total = zeros(6);
  for (const key of resultKeys(form)) {
    three.get(key)?.forEach((value, column) => {
      total[column] = (total[column] ?? 0) + value;
    });
  }
  three.set('3.7', total);
  return tablesOf(
    form,
    (_at, key) => withTotal(three.get(key) ?? []),
    (at) => withTotal(four[at] ?? []),
  );
};
