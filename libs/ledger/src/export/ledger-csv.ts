import { type LedgerColumnName, ledgerColumns } from '../columns/ledger-columns.js';
import { cleanText } from '../read/clean-text.js';
import { guarded } from './formula-guard.js';

type Cells = Partial<Readonly<Record<LedgerColumnName, string | null>>>;

const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/** The line under the rows of an export that says what they are. */
export const noteLine = (text: string): string => line([text]);

/** A ledger file: UTF-8 with byte order mark, RFC 4180, `exportColumns`; it imports again unchanged. */
export const ledgerCsv = (rows: Iterable<Cells>): string => {
  const lines = [`\uFEFF${line(ledgerColumns.map(({ name }) => name))}`];
  for (const cells of rows) {
    lines.push(
      line(ledgerColumns.map(({ name, kind }) => guarded(kind, cleanText(cells[name] ?? '')))),
    );
  }
  return lines.join('');
};
