import { type Cell, readCell } from '@tracker/annual-report';

/** The cells of a row, and what was seen where they could not be placed. */
export type Placed = { readonly cells: readonly Cell[]; readonly seen: readonly string[] | null };

const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** The last number, where it is what the others add up to: then it is the 总计, whoever the others are. */
const totalOf = (numbers: readonly Cell[]): number | null => {
  const last = numbers.at(-1);
  const others = numbers.slice(0, -1);
  if (last === undefined || !isNumber(last) || last === 0 || others.length === 0) return null;
  return others.every(isNumber) && others.reduce((sum, one) => sum + one, 0) === last ? last : null;
};

/**
 * Puts printed texts into the cells of a row. Plain text drops blank cells, and then nobody can say
 * which number is whose: such a row stays unplaced, for a number in a wrong cell is an invented one.
 */
export const placedCells = (printed: readonly string[], count: number): Placed => {
  const seen = printed.filter((text) => text.trim() !== '');
  if (seen.length === count) return { cells: seen.map(readCell), seen: null };
  if (printed.length === count) return { cells: printed.map(readCell), seen: null };
  if (seen.length === 0) return { cells: Array.from({ length: count }, () => null), seen: null };
  const numbers = seen.map(readCell);
  const unplaced = numbers.every((cell) => cell === 0) && seen.length < count ? 0 : null;
  const cells: Cell[] = Array.from({ length: count }, () => ({ unplaced }));
  const total = seen.length < count ? totalOf(numbers) : null;
  if (total !== null) cells[count - 1] = total;
  return { cells, seen };
};
