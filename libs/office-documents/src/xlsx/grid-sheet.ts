import type { Alignment, Border, Borders, Worksheet } from 'exceljs';
import { type Grid, type PlacedCell, placedCells } from '../form/grid.js';

const font = { name: '仿宋_GB2312', size: 10.5, family: 3, charset: 134 } as const;
const digits = { name: 'Times New Roman', size: 10.5, family: 1 } as const;

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const thick: Partial<Border> = { style: 'medium', color: { argb: 'FF000000' } };

type Frame = { readonly rows: number; readonly columns: number };

/** Thick where the cell lies at the edge of the table, else thin. */
const borderAt = (row: number, column: number, { rows, columns }: Frame): Partial<Borders> => ({
  top: row === 0 ? thick : thin,
  left: column === 0 ? thick : thin,
  bottom: row === rows - 1 ? thick : thin,
  right: column === columns - 1 ? thick : thin,
});

const alignmentOf = ({ kind }: PlacedCell): Partial<Alignment> => ({
  vertical: 'middle',
  horizontal: kind === 'label' ? 'left' : 'center',
  wrapText: kind !== 'value',
});

/** A head of four signs in a narrow column in two lines of two: 结果 over 维持, not 结果维 over 持. */
const broken = ({ text, column, columnSpan }: PlacedCell, { widths }: Grid): string | number => {
  const narrow = columnSpan === 1 && (widths[column] ?? 0) < 15;
  if (!narrow || typeof text !== 'string' || text.length !== 4) return text;
  return `${text.slice(0, 2)}\n${text.slice(2)}`;
};

/** Writes a grid below `headRows` rows of a sheet: merged cells, borders, numbers as numbers. */
export const writeGrid = (sheet: Worksheet, grid: Grid, above: number): void => {
  const frame = { rows: grid.rows.length, columns: grid.widths.length };
  for (const one of placedCells(grid)) {
    const { row, column, rowSpan, columnSpan } = one;
    for (let down = 0; down < rowSpan; down += 1)
      for (let right = 0; right < columnSpan; right += 1) {
        const part = sheet.getCell(above + row + down + 1, column + right + 1);
        part.border = borderAt(row + down, column + right, frame);
      }
    const cell = sheet.getCell(above + row + 1, column + 1);
    if (rowSpan > 1 || columnSpan > 1)
      sheet.mergeCells(
        ...[above + row + 1, column + 1, above + row + rowSpan, column + columnSpan],
      );
    cell.value = one.kind === 'head' ? broken(one, grid) : one.text;
    cell.font = one.kind === 'value' ? digits : font;
    cell.alignment = alignmentOf(one);
    if (typeof one.text === 'number') cell.numFmt = '0';
  }
};
