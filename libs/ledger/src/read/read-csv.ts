import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';
import { LedgerError } from './ledger-error.js';
import type { RawRow } from './ledger-sheet.js';

const options = {
  // Rows may be shorter or longer than the header, and inner quotation marks stand undoubled.
  relax_column_count: true,
  relax_quotes: true,
  // Blank records count, so that a row has the same number in CSV and in XLSX.
  skip_empty_lines: false,
  record_delimiter: ['\r\n', '\n', '\r'],
};

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * The records of a comma-separated file, numbered from 1.
 * @throws LedgerError `unknown-encoding`, `not-a-ledger` for binary content, `broken-csv`
 */
export const readCsv = (bytes: Uint8Array): RawRow[] => {
  if (bytes.includes(0))
    throw new LedgerError(isUtf16(bytes) ? 'unknown-encoding' : 'not-a-ledger');
  try {
    const records: string[][] = parse(decodeText(bytes), options);
    return records.map((texts, index) => ({
      row: index + 1,
      cells: texts.map((text) => ({ text })),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    throw new LedgerError('broken-csv', { line }, { cause: error });
  }
};
