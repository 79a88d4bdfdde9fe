import { findColumn } from '../columns/find-column.js';
import { type LedgerColumnName, ledgerColumns } from '../columns/ledger-columns.js';
import { unguarded } from '../export/formula-guard.js';
import type { LedgerRecord } from '../read/ledger-sheet.js';
import { canonicalCell } from './canonical-cell.js';
import { defaults } from './choices.js';
import type { LedgerCells } from './ledger-row.js';

/** A fault of one cell; the row is added when they are gathered. */
export type CellFault = { readonly column: LedgerColumnName; readonly expected: string };

export type ReadCells = {
  readonly cells: LedgerCells;
  readonly unknown: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
};

/** Starred columns of a file that has them; a column missing as a whole is one fault of the header. */
const starredIn = (columns: ReadonlySet<string>) =>
  ledgerColumns.filter(({ name, starred }) => starred && columns.has(name)).map(({ name }) => name);

/** Reads the cells of every row by the kind of their columns; all faults of a row at once. */
export const cellReader = (columns: readonly string[]) => {
  const starred = starredIn(new Set(columns));
  const known = columns.map((name) => ({ name, column: findColumn(name) }));
  return ({ cells: written }: LedgerRecord): ReadCells => {
    const cells: { [Name in LedgerColumnName]?: string } = { ...defaults };
    const unknown: Record<string, string> = {};
    const faults: CellFault[] = [];
    for (const { name, column } of known) {
      const text = written[name];
      if (text === undefined) continue;
      if (!column) {
        unknown[name] = text;
        continue;
      }
      const read = canonicalCell(column.kind, unguarded(column.kind, text));
      if ('text' in read) cells[column.name] = read.text;
      else faults.push({ column: column.name, expected: read.expected });
    }
    for (const column of starred) {
      if (written[column] === undefined) faults.push({ column, expected: '必填' });
    }
    return { cells, unknown, faults };
  };
};
