import { findColumn } from '../columns/find-column.js';
import { isNote } from '../export/export-note.js';
import { cleanText } from './clean-text.js';
import { headedRows } from './find-header.js';
import { LedgerError } from './ledger-error.js';
import { type FilledCell, type LineKind, lineKind } from './no-request.js';

/** A ledger as read: cleaned texts under their column names; blank rows and blank cells left out. */
export type LedgerSheet = {
  readonly columns: readonly string[];
  readonly rows: readonly LedgerRecord[];
  readonly leftOut: readonly LeftOutLine[];
};

/** A row that is certainly no request; `text` is its first cell, as written. */
export type LeftOutLine = { readonly row: number; readonly kind: LineKind; readonly text: string };

/** `row` is the number Excel shows; in a CSV the number of the record, the header being 1. */
export type LedgerRecord = {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** One cell before its column is known; `date` is set for a plain number that could be an Excel date. */
export type RawCell = { readonly text: string; readonly date?: string };
export type RawRow = { readonly row: number; readonly cells: readonly (RawCell | undefined)[] };

/** Every column under a name of its own: a name met again and a nameless column get their place. */
const uniqueNames = (header: readonly string[], width: number): string[] => {
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const written = header[index] ?? '';
    const name = written === '' || taken.has(written) ? `${written}（第${index + 1}列）` : written;
    taken.add(name);
    return name;
  });
};

const textsOf = ({ cells }: RawRow) => cells.map((cell) => cleanText(cell?.text ?? ''));
const isBlank = (row: RawRow) => textsOf(row).every((text) => text === '');

const recordOf = ({ row, cells }: RawRow, columns: readonly (Column | undefined)[]) => {
  const found: Record<string, string> = {};
  cells.forEach((cell, index) => {
    const column = columns[index];
    if (!cell || !column) return;
    const text = column.isDate && cell.date ? cell.date : cleanText(cell.text);
    if (text !== '') found[column.name] = text;
  });
  return { row, cells: found };
};

type Column = { readonly name: string; readonly isDate: boolean };

const filledOf = ({ cells }: RawRow, names: readonly string[]): readonly FilledCell[] =>
  cells.flatMap((cell, index) => {
    const text = cleanText(cell?.text ?? '');
    return text === '' ? [] : [{ ...cell, column: names[index] ?? '', text }];
  });

/** The rows that are requests or may be, and those that are certainly none. */
const apart = (records: readonly RawRow[], names: readonly string[]) => {
  const requests: RawRow[] = [];
  const leftOut: LeftOutLine[] = [];
  for (const record of records.toReversed()) {
    const filled = filledOf(record, names);
    const kind = lineKind(filled, requests.length === 0);
    if (kind) leftOut.push({ row: record.row, kind, text: filled[0]?.text ?? '' });
    else requests.push(record);
  }
  return { requests: requests.reverse(), leftOut: leftOut.reverse() };
};

/**
 * Puts rows under their column names; a title above these is left out, and told are the totals and
 * signatures that are. What an export says of itself in its last line is no row.
 * @throws LedgerError `empty` without any text
 */
export const toLedgerSheet = (rows: readonly RawRow[]): LedgerSheet => {
  const filled = rows.filter((row) => !isBlank(row) && !isNote(textsOf(row)));
  if (filled.length === 0) throw new LedgerError('empty');
  const { names: header, records } = headedRows(filled);
  const { requests, leftOut } = apart(records, header);
  const width = [header, ...requests.map(({ cells }) => cells)].reduce(
    (most, { length }) => Math.max(most, length),
    0,
  );
  const names = uniqueNames(header, width);
  const columns = names.map((name) => ({
    name,
    isDate: findColumn(name)?.kind.endsWith('date') ?? false,
  }));
  const read = requests.map((record) => recordOf(record, columns));
  const used = new Set(read.flatMap(({ cells }) => Object.keys(cells)));
  const written = (index: number) => (header[index] ?? '') !== '';
  return {
    columns: names.filter((name, index) => written(index) || used.has(name)),
    rows: read,
    leftOut,
  };
};
