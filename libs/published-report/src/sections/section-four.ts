import { type Placed, placedCells } from '../find/placed-cells.js';
import { plain } from '../find/plain.js';
import { looksLikeValue } from '../find/value.js';
import type { Line } from '../lines/line.js';

const width = 15;

/** Whole or broken over lines, the heads of section four are made of these signs only. */
const isHead = (text: string): boolean =>
  /^[结果维持纠正其他尚未审总计行政复议诉讼经直接起后]+$/.test(plain(text));

const isHeading = (text: string, of: string): boolean => plain(text).startsWith(plain(of));
const ends = (line: Line): boolean =>
  line.cells.some((cell) => isHeading(cell, '五、存在的') || isHeading(cell, '六、其他需要'));

const filled = ({ own }: Line): readonly string[] =>
  own.filter((cell): cell is string => cell !== null && cell.trim() !== '');

const trimmed = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);

/** A row of a table that is exactly as wide as the form keeps its blanks; of other lines they are lost. */
const printedIn = (lines: readonly Line[]): readonly string[] => {
  const [only, ...more] = lines;
  if (only?.exact && more.length === 0) {
    const cells = trimmed(only.own.map((cell) => cell ?? ''));
    const full = Array.from({ length: Math.max(width, cells.length) }, (_, at) => cells[at] ?? '');
    return only.own.length >= width ? full : cells;
  }
  if (only && more.length === 0 && only.cells.length === width) return only.cells;
  return lines.flatMap(filled);
};

/**
 * The fifteen numbers of section four in the lines after section three, three blocks of five; null
 * where there is no such table.
 */
export const sectionFourIn = (lines: readonly Line[], from: number): Placed | null => {
  const after = lines.slice(from);
  const end = after.findIndex(ends);
  const region = after.slice(0, end < 0 ? undefined : end);
  const head = region.findLastIndex((line) => {
    const texts = filled(line);
    return texts.length > 0 && texts.some(isHead) && texts.every((text) => isHead(text));
  });
  if (head < 0) return null;
  const below = region.slice(head + 1).filter((line) => filled(line).length > 0);
  const stop = below.findIndex((line) => !filled(line).some(looksLikeValue));
  return placedCells(printedIn(below.slice(0, stop < 0 ? undefined : stop)), width);
};
