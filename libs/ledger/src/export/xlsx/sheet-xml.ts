import { type LedgerColumnName, ledgerColumns } from '../../columns/ledger-columns.js';
import { cleanText } from '../../read/clean-text.js';
import { guarded } from '../formula-guard.js';
import {
  format,
  letter,
  numberCell,
  pagesXml,
  serialOf,
  textCell,
  widthsXml,
  worksheetStart,
} from './cells-xml.js';
import { heightOf, linesOf } from './row-height.js';

export type SheetRow = Partial<Readonly<Record<LedgerColumnName, string | null>>>;

const cell = (kind: string, at: string, text: string): string => {
  const counted = kind === 'days' || kind === 'amount';
  if (counted && String(Number(text)) === text) return numberCell(at, text, format.plain);
  const day = kind.endsWith('date') ? serialOf(text) : null;
  return day === null ? textCell(at, text, format.plain) : numberCell(at, day, format.date);
};

/** Columns whose texts are wider than their names. */
const wider: Partial<Readonly<Record<LedgerColumnName, number>>> = {
  登记编号: 14,
  申请人: 20,
  证件号码: 21,
  电话: 14,
  邮箱: 22,
  地址: 28,
  申请内容: 48,
  办理结果: 34,
  答复文号: 24,
  备注: 40,
  邮件单号: 16,
  法律依据: 24,
  归档号: 20,
};
const widthOf = ({ name, kind }: (typeof ledgerColumns)[number]): number =>
  wider[name] ?? Math.max(kind.endsWith('date') ? 13 : 10, name.length * 2 + 3);
const columns = ledgerColumns.map((column) => ({ ...column, width: widthOf(column) }));

/** What comes before the first row: frozen head, widths. */
export const sheetHead = (): string => {
  const names = ledgerColumns.map(({ name }, at) => textCell(`${letter(at)}1`, name, format.head));
  return `${worksheetStart}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widthsXml(columns.map(({ width }) => width))}<sheetData><row r="1">${names.join('')}</row>`;
};

/** One row of the ledger; blank cells are left out. */
export const sheetRow = (row: number, cells: SheetRow): string => {
  let lines = 1;
  const written = columns.flatMap(({ name, kind, width }, at) => {
    const text = guarded(kind, cleanText(cells[name] ?? ''));
    lines = Math.max(lines, linesOf(text, width, 11));
    return text === '' ? [] : [cell(kind, `${letter(at)}${row}`, text)];
  });
  return `<row r="${row}" ht="${heightOf(lines)}">${written.join('')}</row>`;
};

/** Fifty columns can be read on paper four pages wide, 登记编号 on each. */
const pagesWide = 4;

/** The line of the export, and how the sheet is printed. */
export const sheetEnd = (row: number, note: string): string => {
  const last = `${letter(ledgerColumns.length - 1)}${Math.max(1, row - 1)}`;
  return `<row r="${row}">${textCell(`A${row}`, note, format.note)}</row></sheetData><autoFilter ref="A1:${last}"/>${pagesXml(pagesWide)}`;
};
