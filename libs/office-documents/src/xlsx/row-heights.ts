import { type Grid, placedCells } from '../form/grid.js';

/** Points; five-size type with air, and what a further line of it takes. */
const oneLine = 19;
const furtherLine = 13.5;
/** Millimetres of a Chinese sign of 10.5 points; half of it for digits and Latin letters. */
const sign = 3.7;
const padding = 1.5;

/** Width of a text in Chinese signs. */
const signs = (text: string): number =>
  [...text].reduce((width, one) => width + (/[\u0020-\u007e]/.test(one) ? 0.5 : 1), 0);

/**
 * Height of every row in points: Excel does not fit rows to merged cells, so the lines are counted
 * here. A cell over several rows shares its lines among them.
 */
export const rowHeights = (grid: Grid): readonly number[] => {
  const heights = grid.rows.map(() => oneLine);
  for (const { text, row, column, rowSpan, columnSpan } of placedCells(grid)) {
    const width = grid.widths
      .slice(column, column + columnSpan)
      .reduce((all, one) => all + one, -padding);
    const perLine = Math.max(1, Math.floor(width / sign));
    const lines = Math.ceil(signs(String(text)) / perLine);
    const needed = (oneLine + (lines - 1) * furtherLine) / rowSpan;
    for (let at = row; at < row + rowSpan; at += 1)
      heights[at] = Math.max(heights[at] ?? oneLine, needed);
  }
  return heights;
};
