import type { Line } from '../lines/line.js';
import { looksLikeValue } from './value.js';

const isRemark = (text: string): boolean => /^[（(](?![一二三四五六七][)）])/.test(text);

/** The end of a label that was broken over two lines, with the numbers of its row. */
const isContinued = ({ cells }: Line, isLabel: (text: string) => boolean): boolean =>
  !looksLikeValue(cells[0] ?? '') &&
  !isLabel(cells[0] ?? '') &&
  cells.slice(1).every(looksLikeValue);

/**
 * The cells that follow a label where no columns are known: on the same line, or, where every cell
 * stands on a line of its own, on the lines below up to the next words. A remark in brackets belongs
 * to its number.
 */
export const valuesAfter = (
  lines: readonly Line[],
  at: number,
  place: number,
  isLabel: (text: string) => boolean,
): readonly string[] => {
  const cells = lines[at]?.own.map((cell) => cell ?? '') ?? [];
  if (cells.length > 1) return cells.slice(place + 1);
  const values: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (line.exact) break;
    if (line.cells.length > 1) {
      if (line.cells.every(looksLikeValue)) values.push(...line.cells);
      else if (values.length === 0 && isContinued(line, isLabel)) return line.cells.slice(1);
      else break;
      continue;
    }
    const text = line.cells[0]?.trim() ?? '';
    if (text === '') continue;
    const last = values.at(-1);
    if (last !== undefined && isRemark(text)) values[values.length - 1] = `${last}${text}`;
    else if (looksLikeValue(text) && !isLabel(text)) values.push(text);
    else break;
  }
  return values;
};
