import { displayWidth, padEnd, padStart } from './display-width.js';

export type TextRow = readonly [label: string, ...cells: readonly string[]];

/** Lines of a table: labels to the left, figures to the right of their columns. */
export const textTable = (rows: readonly TextRow[]): readonly string[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[at] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? padEnd : padStart)(cell, widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};
