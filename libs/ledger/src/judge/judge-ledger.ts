import type { LocalDate, WorkingCalendar } from '@tracker/statute';
import { columnPosition } from '../columns/find-column.js';
import type { LedgerRecord, LedgerSheet } from '../read/ledger-sheet.js';
import { warningsOf } from '../warn/warnings-of.js';
import { dateFaults } from './date-faults.js';
import { headerFaults, unknownColumnsOf } from './header-faults.js';
import type { LedgerJudgement, LedgerRejection, LedgerWarning } from './judgement.js';
import type { LedgerRow } from './ledger-row.js';
import { type ExistingRows, numberJudge } from './number-faults.js';
import { pairFaults } from './pair-faults.js';
import { type CellFault, cellReader } from './read-cells.js';
import { typedRow } from './typed-row.js';

export type JudgeContext = {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly existing?: ExistingRows;
};

type Placed = { readonly row: number; readonly column: string };

const inOrder = (a: Placed, b: Placed) =>
  a.row - b.row || columnPosition(a.column) - columnPosition(b.column);

/** One rejection a cell, however many rules it breaks. */
const rejectionsOf = ({ row, cells }: LedgerRecord, faults: readonly CellFault[]) => {
  const byColumn = new Map<string, string[]>();
  for (const { column, expected } of faults) {
    byColumn.set(column, [...(byColumn.get(column) ?? []), expected]);
  }
  return Array.from(
    byColumn,
    ([column, expected]): LedgerRejection => ({
      row,
      column,
      value: cells[column] ?? '',
      expected: expected.join('；'),
    }),
  );
};

/**
 * Judges a ledger as a whole: every fault of every row, and what is lawful to import but odd.
 * Lawful or not, what the office says happened goes in; only what cannot be true is rejected.
 */
export const judgeLedger = (
  { columns, rows: records, leftOut }: LedgerSheet,
  { today, calendar, existing = new Map() }: JudgeContext,
): LedgerJudgement => {
  const readCells = cellReader(columns);
  const numberFaults = numberJudge(existing);
  const rejected: LedgerRejection[] = [...headerFaults(columns)];
  const warnings: LedgerWarning[] = [];
  const rows: LedgerRow[] = [];
  const unchanged: string[] = [];
  for (const record of records) {
    const read = readCells(record);
    const { cells, unknown, faults } = read;
    const found = [
      ...faults,
      ...pairFaults(record.cells),
      ...dateFaults(cells, today),
      ...numberFaults(record.row, read),
    ];
    rejected.push(...rejectionsOf(record, found));
    const row = found.length === 0 ? typedRow(record.row, cells, unknown) : null;
    if (!row) continue;
    rows.push(row);
    if (existing.has(row.number)) unchanged.push(row.number);
    warnings.push(...warningsOf(row, calendar));
  }
  return {
    read: records.length,
    rows,
    unchanged,
    rejected: rejected.sort(inOrder),
    warnings: warnings.sort(inOrder),
    unknownColumns: unknownColumnsOf(columns),
    leftOut,
  };
};
