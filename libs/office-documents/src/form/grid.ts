/** What a cell of a printed table is, which decides how it looks. */
export type CellKind = 'corner' | 'head' | 'span' | 'label' | 'value';

/** A cell with the rows and columns it is merged over. */
export type GridCell = {
  readonly text: string | number;
  readonly kind: CellKind;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/** A table as the form prints it; cells stand in the row in which they begin, from the left. */
export type Grid = {
  /** Width of every column in millimetres; together the width of the text on an A4 page. */
  readonly widths: readonly number[];
  /** Rows that are repeated at the head of every page. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
};

/** A cell of a grid, unmerged unless told. */
export const cell = (
  kind: CellKind,
  text: string | number,
  { rowSpan = 1, columnSpan = 1 }: { rowSpan?: number; columnSpan?: number } = {},
): GridCell => ({ kind, text, rowSpan, columnSpan });

export type PlacedCell = GridCell & {
  /** From 0. */
  readonly row: number;
  readonly column: number;
};

/** Every cell with its place, spans from above and from the left taken into account. */
export const placedCells = ({ rows }: Pick<Grid, 'rows'>): readonly PlacedCell[] => {
  const taken = new Set<string>();
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map((one) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const placed = { ...one, row, column };
      for (let down = 0; down < one.rowSpan; down += 1)
        for (let right = 0; right < one.columnSpan; right += 1)
          taken.add(`${row + down},${column + right}`);
      return placed;
    });
  });
};
