import {
  type ColumnKind,
  type LedgerColumnName,
  ledgerColumns,
} from '../columns/ledger-columns.js';
import { canonicalCell } from '../judge/canonical-cell.js';
import type { LedgerCells } from '../judge/ledger-row.js';
import { cleanText } from '../read/clean-text.js';

/** Canonical cells held by the organ; null = no longer readable (erased), a missing key = blank. */
export type ExistingCells = Partial<Readonly<Record<LedgerColumnName, string | null>>>;

const canonical = (kind: ColumnKind, text: string): string => {
  const cleaned = cleanText(text);
  const read = cleaned === '' ? { text: '' } : canonicalCell(kind, cleaned);
  return 'text' in read ? read.text : cleaned;
};

/** What was typed into the product may hold blanks and signs that no ledger brings back. */
const same = (kind: ColumnKind, text: string, held: string): boolean =>
  text === held || text === canonical(kind, held);

/** The columns in which a row differs from what the organ holds, in the form's order. */
export const compareWithExisting = (
  cells: LedgerCells,
  existing: ExistingCells,
): readonly LedgerColumnName[] =>
  ledgerColumns
    .filter(({ name, kind }) => {
      const held = existing[name];
      return held !== null && !same(kind, cells[name] ?? '', held ?? '');
    })
    .map(({ name }) => name);
