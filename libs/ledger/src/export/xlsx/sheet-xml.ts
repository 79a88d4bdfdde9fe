import { type LedgerColumnName, ledgerColumns } from '../../columns/ledger-columns.js';
import { cleanText } from '../../read/clean-text.js';
import { guarded } from '../formula-guard.js';

export type SheetRow = Partial<Readonly<Record<LedgerColumnName, string | null>>>;

/** Cell formats of `styles.xml` by place. */
const format = { plain: 0, head: 1, date: 2, note: 3 } as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

const letter = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;
const daysFrom1900 = (day: string): number =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const cell = (kind: string, at: string, text: string): string => {
  const counted = kind === 'days' || kind === 'amount';
  if (counted && String(Number(text)) === text)
    return `<c r="${at}" s="${format.plain}"><v>${text}</v></c>`;
  const date = kind.endsWith('date') && isoDay.test(text) && text >= '1900-03-01';
  if (date) return `<c r="${at}" s="${format.date}"><v>${daysFrom1900(text)}</v></c>`;
  return textCell(at, text, format.plain);
};

const wide: ReadonlySet<string> = new Set(['申请内容', '备注']);
const widthOf = (name: string, kind: string): number =>
  wide.has(name) ? 48 : kind.endsWith('date') ? 13 : Math.max(10, name.length * 2 + 3);

/** What comes before the first row: frozen head, widths. */
export const sheetHead = (): string => {
  const widths = ledgerColumns.map(
    ({ name, kind }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${widthOf(name, kind)}" customWidth="1"/>`,
  );
  const names = ledgerColumns.map(({ name }, at) => textCell(`${letter(at)}1`, name, format.head));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${names.join('')}</row>`;
};

/** One row of the ledger; blank cells are left out. */
export const sheetRow = (row: number, cells: SheetRow): string => {
  const written = ledgerColumns.flatMap(({ name, kind }, at) => {
    const text = guarded(kind, cleanText(cells[name] ?? ''));
    return text === '' ? [] : [cell(kind, `${letter(at)}${row}`, text)];
  });
  return `<row r="${row}">${written.join('')}</row>`;
};

/** The line of the export, and how the sheet is printed: on A3, all columns on one page. */
export const sheetEnd = (row: number, note: string): string => {
  const last = `${letter(ledgerColumns.length - 1)}${Math.max(1, row - 1)}`;
  return `<row r="${row}">${textCell(`A${row}`, note, format.note)}</row></sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`;
};
