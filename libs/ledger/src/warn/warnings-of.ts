import type { WorkingCalendar } from '@tracker/statute';
import type { LedgerWarning } from '../judge/judgement.js';
import type { LedgerRow } from '../judge/ledger-row.js';
import { closingChecks } from './closing-checks.js';
import { completenessChecks } from './completeness-checks.js';
import type { RowCheck } from './finding.js';
import { lapseChecks } from './lapse-checks.js';
import { letterChecks } from './letter-checks.js';
import { remedyChecks } from './remedy-checks.js';

const checks: readonly RowCheck[] = [
  closingChecks,
  lapseChecks,
  letterChecks,
  remedyChecks,
  completenessChecks,
];

/** All that should be looked at in a row without fault. */
export const warningsOf = (row: LedgerRow, calendar: WorkingCalendar): readonly LedgerWarning[] =>
  checks.flatMap((check) =>
    check(row, calendar).map(({ column, rule }) => ({
      row: row.row,
      column,
      value: row.cells[column] ?? '',
      rule,
    })),
  );
