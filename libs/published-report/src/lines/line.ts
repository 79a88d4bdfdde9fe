/**
 * A line of a report: a paragraph, or the row of a table. `cells` holds what stands over a place, a
 * merged cell repeated over all that it covers; `own` holds the text only where its cell begins, null
 * where another cell reaches over.
 */
export type Line = {
  readonly cells: readonly string[];
  readonly own: readonly (string | null)[];
  /** Of a real table: the places are the columns. In plain text a blank cell may have been lost. */
  readonly exact: boolean;
};

/** The row of a real table without merged cells. */
export const exactLine = (cells: readonly string[]): Line => ({ cells, own: cells, exact: true });

const numbersAtEnd =
  /^(.*?)((?:(?:^|[\s\u00a0]+)[+-]?\d[\d,]*(?:\.\d+)?(?![^\s\u00a0])){2,})[\s\u00a0]*$/;

/** The cells of a line of plain text: divided by tabs or bars, or a label and numbers after it. */
const cellsOf = (text: string): readonly string[] => {
  if (/[\t|]/.test(text)) return text.split(/\t|\s*\|/).map((cell) => cell.trim());
  const [, label = '', numbers = ''] = numbersAtEnd.exec(text) ?? [];
  if (numbers === '') return [text.trim()];
  const parts = numbers.trim().split(/[\s\u00a0]+/);
  return label.trim() === '' ? parts : [label.trim(), ...parts];
};

/** A line of plain text. */
export const plainLine = (text: string): Line => {
  const cells = cellsOf(text);
  return { cells, own: cells, exact: false };
};

/** The words of a line, its cells in order. */
export const textOf = ({ own }: Line): string =>
  own
    .filter((cell) => cell !== null && cell !== '')
    .join(' ')
    .trim();
