import type { RawCell } from '../ledger-sheet.js';
import type { NumberFormat } from './number-formats.js';
import type { StoredCell } from './scan-worksheet.js';
import { serialDate } from './serial-date.js';
import { decodeEscapes } from './shared-strings.js';

export type WorkbookFacts = {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly uses1904: boolean;
};

/** A number as people write it: fifteen digits as Excel keeps them, no exponent, no float noise. */
const numberText = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) >= 1e21 ? BigInt(rounded).toString() : String(rounded);
};

// A bare number in a date column is taken for a date from 2000 to 2099 only: 2024 is a year, not 1905.
const likelyDate = (date: string | null) =>
  date !== null && date >= '2000-01-01' && date <= '2099-12-31' ? date : undefined;

const numberCell = (
  value: number,
  format: NumberFormat | undefined,
  uses1904: boolean,
): RawCell => {
  const date = serialDate(value, uses1904);
  if (format?.kind === 'date' && date) return { text: date };
  const text = numberText(value);
  if (format?.kind === 'padded') return { text: text.padStart(format.digits, '0') };
  const guess = likelyDate(date);
  return guess ? { text, date: guess } : { text };
};

/** The text of a stored cell; a formula counts by its stored result, or as written if none is stored. */
export const cellText = (cell: StoredCell, facts: WorkbookFacts): RawCell => {
  const { value, formula, type } = cell;
  if (value === null) return { text: formula ? `=${formula}` : '' };
  switch (type) {
    case 's':
      return { text: facts.strings[Number(value)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { text: decodeEscapes(value) };
    case 'b':
      return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { text: value.slice(0, 10) };
    case 'e':
      return { text: value };
    default: {
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number)) return { text: value };
      return numberCell(number, facts.formats[cell.style], facts.uses1904);
    }
  }
};
