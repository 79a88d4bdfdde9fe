import type { TableRow } from '../tables/annual-tables.js';
import type { Cell, CheckedTables } from './check.js';

const countedValue = (cell: Cell | undefined): number | null => {
  if (typeof cell === 'string') return null;
  if (typeof cell === 'object' && cell !== null) return cell.unplaced;
  return cell ?? 0;
};

/** The sum of cells, blanks as 0; null when one of them is no number, for nothing is invented. */
export const sumOf = (cells: readonly (Cell | undefined)[]): number | null => {
  let sum = 0;
  for (const cell of cells) {
    const value = countedValue(cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
};

/** The row with a key; an absent one reads as blanks. */
export const rowOf = ({ sectionThree }: CheckedTables, key: string): TableRow<Cell> =>
  sectionThree.rows.find((row) => row.key === key) ?? { key, label: key, cells: [] };

/** Rows that （七）总计 adds up. */
export const resultRowsOf = ({ sectionThree }: CheckedTables): readonly TableRow<Cell>[] =>
  sectionThree.rows.filter(({ key }) => key.startsWith('3.') && key !== '3.7');

/** A blank total beside parts that are filled: C8 tells it, and no sum is held against it. */
export const isMissingTotal = (
  total: Cell | undefined,
  parts: readonly (Cell | undefined)[],
): boolean => (total ?? null) === null && parts.some((part) => (part ?? null) !== null);

export const partsOf = (cells: readonly Cell[]): readonly Cell[] => cells.slice(0, -1);
export const totalOf = (cells: readonly Cell[]): Cell => cells.at(-1) ?? null;
