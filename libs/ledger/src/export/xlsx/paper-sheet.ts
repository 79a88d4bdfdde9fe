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
import type { SheetRow } from './sheet-xml.js';

/** What of a request is read on paper; together one page of A4 wide. */
// biome-ignore format: a table is read by column
const columns: readonly (readonly [name: LedgerColumnName, width: number])[] = [
  ['登记编号',   13],
  ['收到日期',   12],
  ['收到方式',   10],
  ['申请人类型', 13],
  ['申请人',     13],
  ['申请内容',   42],
  ['承办机构',   12],
  ['承办人',     9],
  ['办理结果',   24],
  ['办结日期',   12],
  ['答复文号',   23],
];
const ordinalWidth = 6;
const widths = [ordinalWidth, ...columns.map(([, width]) => width)];
const lastLetter = letter(columns.length);
const kinds = new Map(ledgerColumns.map(({ name, kind }) => [name, kind]));
const firstRow = 3;

/** A cell higher than a page is cut by every program; the other sheet has it whole. */
const signsAtMost = 400;
const onPaper = (text: string): string => {
  const signs = [...text];
  if (signs.length <= signsAtMost) return text;
  return `${signs.slice(0, signsAtMost).join('')}……（全文见“台账”页）`;
};

/** The title of the list and the names, on each page. */
export const paperHead = (): string => {
  const names = ['序号', ...columns.map(([name]) => name)];
  const head = names.map((name, at) => textCell(`${letter(at)}2`, name, format.paperHead));
  const title = textCell('A1', '政府信息公开申请台账', format.paperTitle);
  return `${worksheetStart}<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widthsXml(widths)}<sheetData><row r="1" ht="30" customHeight="1">${title}</row><row r="2" ht="22" customHeight="1">${head.join('')}</row>`;
};

/** One request on paper; `ordinal` from 1. */
export const paperRow = (ordinal: number, cells: SheetRow): string => {
  const row = firstRow - 1 + ordinal;
  const texts = columns.map(([name, width]) => {
    const kind = kinds.get(name) ?? 'text';
    return { kind, width, text: onPaper(guarded(kind, cleanText(cells[name] ?? ''))) };
  });
  const written = texts.map(({ kind, text }, index) => {
    const at = `${letter(index + 1)}${row}`;
    if (text === '') return `<c r="${at}" s="${format.paper}"/>`;
    const day = kind === 'date' ? serialOf(text) : null;
    return day === null ? textCell(at, text, format.paper) : numberCell(at, day, format.paperDate);
  });
  const lines = Math.max(...texts.map(({ text, width }) => linesOf(text, width, 10)));
  return `<row r="${row}" ht="${heightOf(lines)}">${numberCell(`A${row}`, ordinal, format.paperOrdinal)}${written.join('')}</row>`;
};

const notice = '本页供打印；改动和再导入，请用“台账”页。';

/** What the list is of, under its rows, and one page of A4 wide. */
export const paperEnd = (count: number, note: string): string => {
  const row = firstRow + count;
  const text = `${note}。${notice}`;
  const lines = linesOf(
    text,
    widths.reduce((sum, width) => sum + width, 0),
    9,
  );
  return `<row r="${row}" ht="${heightOf(lines)}" customHeight="1">${textCell(`A${row}`, text, format.paperNote)}</row></sheetData><mergeCells count="2"><mergeCell ref="A1:${lastLetter}1"/><mergeCell ref="A${row}:${lastLetter}${row}"/></mergeCells>${pagesXml(1)}`;
};
