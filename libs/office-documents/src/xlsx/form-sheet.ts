import type { Workbook, Worksheet } from 'exceljs';
import type { Grid } from '../form/grid.js';
import { writeGrid } from './grid-sheet.js';
import { rowHeights } from './row-heights.js';

type Sheet = {
  readonly name: string;
  readonly title: string;
  readonly heading: string;
  readonly grid: Grid;
  /** Lines below the table. */
  readonly notes: readonly string[];
};

/** Excel's column width is in digits of 7 pixels, with 5 pixels of padding. */
const columnWidth = (millimetres: number): number =>
  Math.round((((millimetres * 96) / 25.4 - 5) / 7) * 100) / 100;

const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

const lineOf = (
  sheet: Worksheet,
  row: number,
  columns: number,
  { text, font, size, height }: { text: string; font: string; size: number; height: number },
) => {
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = text;
  cell.font = { name: font, size, charset: 134 };
  sheet.getRow(row).height = height;
  return cell;
};

/** A sheet that prints like a page of the form: title, heading, table, notes; A4, one page wide. */
export const addFormSheet = (workbook: Workbook, { name, title, heading, grid, notes }: Sheet) => {
  const columns = grid.widths.length;
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
      ...(grid.headRows > 0 ? { printTitlesRow: `3:${2 + grid.headRows}` } : {}),
    },
  });
  grid.widths.forEach((width, at) => {
    sheet.getColumn(at + 1).width = columnWidth(width);
  });
  const top = lineOf(sheet, 1, columns, {
    ...{ text: title, font: '方正小标宋简体', size: 16, height: 44 },
  });
  top.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  const below = lineOf(sheet, 2, columns, {
    ...{ text: heading, font: '黑体', size: 12, height: 26 },
  });
  below.alignment = { horizontal: 'left', vertical: 'middle' };
  writeGrid(sheet, grid, 2);
  rowHeights(grid).forEach((height, at) => {
    sheet.getRow(3 + at).height = height;
  });
  const perLine = Math.floor(grid.widths.reduce((all, one) => all + one, 0) / 2.4);
  notes.forEach((text, at) => {
    const row = 4 + grid.rows.length + at;
    const height = 13 * Math.ceil(text.length / perLine) + 2;
    const note = lineOf(sheet, row, columns, { text, font: '仿宋_GB2312', size: 9, height });
    note.alignment = { horizontal: 'left', vertical: 'top', wrapText: true };
  });
};
