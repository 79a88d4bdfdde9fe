import { LedgerError } from '../ledger-error.js';
import type { RawCell, RawRow } from '../ledger-sheet.js';
import { cellText, type WorkbookFacts } from './cell-text.js';
import { numberFormats } from './number-formats.js';
import { relationshipsOf } from './relationships.js';
import { scanWorksheet } from './scan-worksheet.js';
import { attribute, scanXml } from './scan-xml.js';
import { sharedStrings } from './shared-strings.js';
import { openParts, type PartReader } from './zip-parts.js';

type Sheet = { readonly id: string; readonly name: string; readonly hidden: boolean };

/** The rows of a sheet under its name. */
export type WorkbookSheet = { readonly name: string; readonly rows: readonly RawRow[] };

const workbookOf = (xml: string) => {
  const sheets: Sheet[] = [];
  let uses1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        uses1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      const id = attribute(attributes, '[\\w.-]+:id') ?? '';
      sheets.push({ id, name: attribute(attributes, 'name') ?? '', hidden });
    },
  });
  return { sheets, uses1904 };
};

const workbookPath = (read: PartReader): string => {
  const link = relationshipsOf(read, '').find(({ type }) => type === 'officeDocument');
  const path = link?.target ?? 'xl/workbook.xml';
  // A document of Word is a package too.
  const others = /^(word|ppt)\//.test(path);
  if (!others && path.endsWith('.xml') && read(path) !== null) return path;
  throw new LedgerError('not-a-ledger');
};

/** Excel's own limit; a reference beyond it would only fill the memory. */
const mostColumns = 16_384;

/** Rows with their cells by column, in the order of their numbers. */
const rowsOf = (xml: string, facts: WorkbookFacts): RawRow[] => {
  const rows = new Map<number, (RawCell | undefined)[]>();
  scanWorksheet(xml, (stored) => {
    if (stored.column < 0 || stored.column >= mostColumns) return;
    const cell = cellText(stored, facts);
    if (cell.text === '') return;
    const cells = rows.get(stored.row) ?? [];
    cells[stored.column] = cell;
    rows.set(stored.row, cells);
  });
  return [...rows]
    .map(([row, cells]) => ({ row, cells: Array.from(cells) }))
    .sort((a, b) => a.row - b.row);
};

const openWorkbook = (bytes: Uint8Array) => {
  const read = openParts(bytes);
  const path = workbookPath(read);
  const { sheets, uses1904 } = workbookOf(read(path) ?? '');
  const links = relationshipsOf(read, path);
  const part = (type: string) => read(links.find((link) => link.type === type)?.target ?? '') ?? '';
  const facts = {
    strings: sharedStrings(part('sharedStrings')),
    formats: numberFormats(part('styles')),
    uses1904,
  };
  const rows = (sheet: Sheet | undefined): RawRow[] => {
    const target = links.find(({ id }) => id === sheet?.id)?.target;
    const xml = target === undefined ? null : read(target);
    if (xml === null) throw new LedgerError('broken-workbook');
    return rowsOf(xml, facts);
  };
  return { sheets, rows };
};

/**
 * The rows of the first sheet that is shown (of the first, if none is), under Excel's row numbers.
 *
 * exceljs is not used for reading: it loses texts and errors that a formula leaves in a cell
 * formatted as a date, and does not know the date formats built into Chinese Excel.
 * @throws LedgerError `not-a-ledger`, `broken-workbook`, `too-large`
 */
export const readXlsx = (bytes: Uint8Array): RawRow[] => {
  const { sheets, rows } = openWorkbook(bytes);
  return rows(sheets.find(({ hidden }) => !hidden) ?? sheets[0]);
};

/**
 * Every sheet that is shown, in the order of the workbook.
 * @throws LedgerError as readXlsx
 */
export const readWorkbook = (bytes: Uint8Array): readonly WorkbookSheet[] => {
  const { sheets, rows } = openWorkbook(bytes);
  return sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => ({ name: sheet.name, rows: rows(sheet) }));
};
