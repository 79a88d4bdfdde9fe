import { isCompoundFile, isProtected } from './compound-file.js';
import { LedgerError } from './ledger-error.js';
import { type LedgerSheet, toLedgerSheet } from './ledger-sheet.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './xlsx/read-xlsx.js';

const megabyte = 1024 * 1024;
const limit = 100;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
const isPdf = (bytes: Uint8Array) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46);
const isMarkup = (bytes: Uint8Array) =>
  /^[\s\uFEFF]*<(!doctype|html|table|\?xml)/i.test(new TextDecoder().decode(bytes.subarray(0, 64)));

/**
 * Reads a 台账 from the bytes of a CSV or XLSX file, told apart by content and not by name.
 * @throws LedgerError when the file is neither, is broken, too large or empty
 */
export const readLedger = async (bytes: Uint8Array, fileName: string): Promise<LedgerSheet> => {
  if (bytes.length === 0) throw new LedgerError('empty', { fileName });
  if (bytes.length > limit * megabyte) throw new LedgerError('too-large', { fileName, limit });
  if (isCompoundFile(bytes))
    throw new LedgerError(isProtected(bytes) ? 'protected-workbook' : 'old-workbook', { fileName });
  if (isPdf(bytes) || isMarkup(bytes)) throw new LedgerError('not-a-ledger', { fileName });
  return toLedgerSheet(isZip(bytes) ? readXlsx(bytes) : readCsv(bytes));
};
