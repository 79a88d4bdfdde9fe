import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, wideOf } from './decode-text.js';
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

/** “Unicode 文本” and .txt of Excel have tabs; a CSV has a comma in the lines of its names. */
const delimiterOf = (text: string): string => {
  const top = text.split(/\r\n|\n|\r/, 8).join('\n');
  return top.includes('\t') && !top.includes(',') ? '\t' : ',';
};

/**
 * The records of a comma-separated file (tabs, where there is no comma), numbered from 1.
 * @throws LedgerError `unknown-encoding`, `not-a-ledger` for binary content, `broken-csv`
 */
export const readCsv = (bytes: Uint8Array): RawRow[] => {
  const text = textOf(bytes);
  try {
    const records: string[][] = parse(text, { ...options, delimiter: delimiterOf(text) });
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

/** No text holds U+0000: a picture, a document of Word, half of a file. */
const textOf = (bytes: Uint8Array): string => {
  if (!wideOf(bytes) && bytes.includes(0)) throw new LedgerError('not-a-ledger');
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new LedgerError('not-a-ledger');
  return text;
};
