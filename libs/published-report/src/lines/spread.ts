import type { Line } from './line.js';

/** A cell of a table in a file, with the rows and columns it is merged over. */
export type SpanCell = {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** No honest table spans more; a crafted one must not fill the memory. */
const most = 200;
const span = (count: number): number => Math.min(Math.max(1, count || 1), most);

type Place = { readonly text: string; readonly own: boolean };

/** Rows of merged cells as lines in which every place of the grid is filled. */
export const spread = (rows: readonly (readonly SpanCell[])[]): readonly Line[] => {
  const grid: (Place | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, rowSpan, columnSpan } of cells) {
      while (grid[row]?.[column]) column += 1;
      for (let down = 0; down < span(rowSpan); down += 1)
        for (let right = 0; right < span(columnSpan); right += 1) {
          const line = grid[row + down];
          if (line) line[column + right] ??= { text, own: down === 0 && right === 0 };
        }
    }
  });
  return grid.map((places) => {
    const filled = Array.from(places);
    return {
      cells: filled.map((place) => place?.text ?? ''),
      own: filled.map((place) => (place === undefined ? '' : place.own ? place.text : null)),
      exact: true,
    };
  });
};
