import type { WorkingCalendar } from '@tracker/statute';
import type { LedgerColumnName } from '../columns/ledger-columns.js';
import type { LedgerRow } from '../judge/ledger-row.js';
import type { LedgerRule } from './ledger-rules.js';

/** A rule that a cell of the row runs into. */
export type Finding = { readonly column: LedgerColumnName; readonly rule: LedgerRule };

/** One family of warnings. */
export type RowCheck = (row: LedgerRow, calendar: WorkingCalendar) => readonly Finding[];

/** The finding where the condition holds, else none. */
export const when = (
  holds: boolean,
  column: LedgerColumnName,
  rule: LedgerRule,
): readonly Finding[] => (holds ? [{ column, rule }] : []);
