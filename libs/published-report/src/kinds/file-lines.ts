import { decodeText, openParts } from '@tracker/ledger';
import type { Line } from '../lines/line.js';
import { PublishedReportError } from '../published-report-error.js';
import { docxLines } from './read-docx.js';
import { htmlLines } from './read-html.js';
import { textLines } from './read-text.js';
import { xlsxLines } from './read-xlsx.js';

export type FileKind = 'docx' | 'xlsx' | 'html' | 'txt';
export type FileLines = { readonly kind: FileKind; readonly lines: readonly Line[] };

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const zip = [0x50, 0x4b];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const pdf = [0x25, 0x50, 0x44, 0x46];

const packageLines = (bytes: Uint8Array): FileLines => {
  const read = openParts(bytes);
  if (read('word/document.xml') !== null) return { kind: 'docx', lines: docxLines(bytes) };
  if (read('xl/workbook.xml') !== null) return { kind: 'xlsx', lines: xlsxLines(bytes) };
  throw new PublishedReportError('file-kind-unknown');
};

/** The ledger's reader of packages words its faults for ledgers. */
const ofPackage = (bytes: Uint8Array): FileLines => {
  try {
    return packageLines(bytes);
  } catch (cause) {
    if (cause instanceof PublishedReportError) throw cause;
    throw new PublishedReportError('file-broken', { cause });
  }
};

const ofText = (bytes: Uint8Array): FileLines => {
  let text: string;
  try {
    text = decodeText(bytes);
  } catch (cause) {
    throw new PublishedReportError('file-kind-unknown', { cause });
  }
  if (text.includes('\u0000')) throw new PublishedReportError('file-kind-unknown');
  if (text.trim() === '') throw new PublishedReportError('file-empty');
  const html = /<(?:!doctype|html|body|table|div|p)\b/i.test(text.slice(0, 20_000));
  return html ? ofPage(text) : { kind: 'txt', lines: textLines(text) };
};

const ofPage = (html: string): FileLines => {
  try {
    return { kind: 'html', lines: htmlLines(html) };
  } catch (cause) {
    // Elements nested by the ten thousand: no page that an office publishes.
    if (cause instanceof RangeError) throw new PublishedReportError('file-broken', { cause });
    throw cause;
  }
};

/**
 * The lines of a file, whatever its name says: its first bytes tell what it is. Text may be UTF-8 or
 * GB18030. Throws PublishedReportError.
 */
export const fileLines = (bytes: Uint8Array): FileLines => {
  if (bytes.length === 0) throw new PublishedReportError('file-empty');
  if (begins(bytes, zip)) return ofPackage(bytes);
  if (begins(bytes, compoundFile)) throw new PublishedReportError('old-or-protected-file');
  if (begins(bytes, pdf)) throw new PublishedReportError('file-kind-unknown');
  return ofText(bytes);
};
