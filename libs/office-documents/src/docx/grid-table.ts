import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type Grid, type PlacedCell, placedCells } from '../form/grid.js';
import { fontOf, fonts, sizes, twips } from './typography.js';

/** Eighths of a point: the outer border is thick, the inner ones are hair lines. */
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: '000000' };
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const borders = {
  top: thick,
  bottom: thick,
  left: thick,
  right: thick,
  insideHorizontal: thin,
  insideVertical: thin,
};
const padding = { top: 15, bottom: 15, left: twips(0.8), right: twips(0.8) };
/** A number of five digits must stand in one line. */
const tight = { left: 0, right: 0 };
const rowHeight = twips(5.3);
/** Fixed, so that section three stands on one page whatever font the reader has instead of 仿宋. */
const tableLine = { line: 260, lineRule: LineRuleType.EXACT, before: 0, after: 0 } as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const tableCell = ({ text, kind, rowSpan, columnSpan }: PlacedCell, width: number): TableCell =>
  new TableCell({
    rowSpan,
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(kind === 'value' ? { margins: tight } : {}),
    children: [
      new Paragraph({
        // The mark of the paragraph too, or a blank cell is as high as a line of the text.
        run: { size: sizes.table },
        spacing: tableLine,
        alignment: kind === 'label' ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [
          new TextRun({ text: String(text), font: fontOf(fonts.body), size: sizes.table }),
        ],
      }),
    ],
  });

/** A grid as a Word table: merged cells, the head repeated on every page, no row broken. */
export const gridTable = (grid: Grid): Table => {
  const widths = grid.widths.map(twips);
  const placed = placedCells(grid);
  const widthOf = ({ column, columnSpan }: PlacedCell): number =>
    sum(widths.slice(column, column + columnSpan));
  return new Table({
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: padding,
    borders,
    rows: grid.rows.map(
      (_cells, at) =>
        new TableRow({
          tableHeader: at < grid.headRows,
          cantSplit: true,
          height: { value: rowHeight, rule: 'atLeast' },
          children: placed
            .filter(({ row }) => row === at)
            .map((one) => tableCell(one, widthOf(one))),
        }),
    ),
  });
};
