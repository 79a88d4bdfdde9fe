/** What stands in one field of a typed table: a number, a blank, or text that is neither. */
export type TypedCells = readonly (readonly string[])[];

const whole = /^(0|[1-9]\d{0,8})$/;

/** Full-width digits, blanks and the commas between thousands are no fault. */
export const tidied = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** Whether a field may be sent: a blank or a non-negative whole number. */
export const isSound = (text: string): boolean => text === '' || whole.test(text);

/** The table as the server takes it; null where a field holds something else. */
export const cellsOf = (typed: TypedCells): (number | null)[][] | null =>
  typed.every((row) => row.every(isSound))
    ? typed.map((row) => row.map((text) => (text === '' ? null : Number(text))))
    : null;

/** The table with a block pasted at a place, as a spreadsheet copies it: tabs between cells, a line a row. */
export const pasted = (
  typed: TypedCells,
  at: { readonly row: number; readonly column: number },
  text: string,
): TypedCells => {
  const block = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.split('\t').map(tidied));
  return typed.map((row, r) => row.map((held, c) => block[r - at.row]?.[c - at.column] ?? held));
};

/** An empty table of so many rows and columns. */
export const emptyCells = (rows: number, columns: number): TypedCells =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

/** What was typed, in a table of other rows: each row goes where its key stands, and the rest is blank. */
export const underKeys = (
  typed: TypedCells,
  from: readonly string[],
  to: readonly string[],
): TypedCells => {
  const width = typed[0]?.length ?? 0;
  return to.map((key) => typed[from.indexOf(key)] ?? Array.from({ length: width }, () => ''));
};

/** A recorded table as text, to be looked at and mended. */
export const textsOf = (cells: readonly (readonly (number | null)[])[]): TypedCells =>
  cells.map((row) => row.map((value) => (value === null ? '' : String(value))));
