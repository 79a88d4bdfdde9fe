/** Cell formats of `styles.xml` by place; those of paper have a frame. */
export const format = {
  plain: 0,
  head: 1,
  date: 2,
  note: 3,
  paperTitle: 4,
  paperHead: 5,
  paper: 6,
  paperDate: 7,
  paperNote: 8,
  paperOrdinal: 9,
} as const;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

/** The letters of a column from 0. */
export const letter = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
  String.fromCharCode(65 + (column % 26));

export const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

export const numberCell = (at: string, number: string | number, style: number): string =>
  `<c r="${at}" s="${style}"><v>${number}</v></c>`;

const isoDay = /^(19|20|21)\d\d-\d\d-\d\d$/;

/** The day as Excel counts it; null for what is no day. */
export const serialOf = (text: string): number | null =>
  isoDay.test(text) && text >= '1900-03-01'
    ? Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
    : null;

/** Widths of columns in characters. */
export const widthsXml = (widths: readonly number[]): string =>
  `<cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols>`;

export const worksheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** A4 on its side, so many pages wide, as long as it takes, pages numbered. */
export const pagesXml = (wide: number): string =>
  `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" pageOrder="overThenDown" fitToWidth="${wide}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`;
