import ExcelJS from 'exceljs';
import { encodeGb18030 } from './gb18030.js';
import { csvText, type LedgerTable } from './ledger-table.js';

/** A ledger as UTF-8 CSV, with a byte order mark unless told otherwise. */
export const utf8Csv = (table: LedgerTable, { mark = true } = {}): Uint8Array =>
  new TextEncoder().encode(`${mark ? '\uFEFF' : ''}${csvText(table)}`);

/** A ledger as GB18030 CSV, the way Chinese Excel saves it. */
export const gb18030Csv = (table: LedgerTable): Uint8Array => encodeGb18030(csvText(table));

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) =>
  isoDate.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

const cellValue = (column: string, text: string, row: number): ExcelJS.CellValue => {
  if (text === '') return null;
  if (isDay(text)) return new Date(`${text}T00:00:00Z`);
  if (/^(延长天数|收费金额)$/.test(column) && /^\d+(\.\d+)?$/.test(text)) {
    // Every third number is a formula, so that stored results are read too.
    return row % 3 === 0
      ? { formula: `${text}*1`, result: Number(text), date1904: false }
      : Number(text);
  }
  return text;
};

/** A ledger as XLSX: real dates, numbers, formulas with stored results, blank lines left empty. */
export const xlsxFile = async (
  { columns, lines }: LedgerTable,
  { uses1904 = false } = {},
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = uses1904;
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow([...columns]);
  lines.forEach((cells, index) => {
    const row = sheet.getRow(index + 2);
    if (cells === null) return;
    columns.forEach((column, at) => {
      const value = cellValue(column, cells[column] ?? '', index + 2);
      if (value === null) return;
      const cell = row.getCell(at + 1);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
