import type { LeftOutLine } from '../read/ledger-sheet.js';
import type { LedgerRule } from '../warn/ledger-rules.js';
import type { LedgerRow } from './ledger-row.js';

/** Why a row cannot go in: `value` as the file has it, `expected` a Chinese phrase. */
export type LedgerRejection = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
};

/** What goes in but should be looked at; `rule` is worded by `ledgerRuleText`. */
export type LedgerWarning = {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: LedgerRule;
};

export type LedgerJudgement = {
  /** Rows that are not blank and not left out. */
  readonly read: number;
  /** Rows without fault, in the order of the file. */
  readonly rows: readonly LedgerRow[];
  /** 登记编号 of the rows that are in the organ already with the same content. */
  readonly unchanged: readonly string[];
  /** By row, then by the form's order of columns; one entry a cell. */
  readonly rejected: readonly LedgerRejection[];
  readonly warnings: readonly LedgerWarning[];
  readonly unknownColumns: readonly string[];
  /** Totals, signatures and their like, which do not go in; in the order of the file. */
  readonly leftOut: readonly LeftOutLine[];
};
