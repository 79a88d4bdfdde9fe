/**
 * The 台账 of an office: reading it from CSV or XLSX, judging it whole with all faults at once,
 * comparing it with what the organ holds, and writing it again. Pure: no store, no clock.
 */
export { columnPosition, exportColumns, findColumn } from './columns/find-column.js';
export {
  type ColumnKind,
  furtherColumns,
  importColumns,
  type LedgerColumn,
  type LedgerColumnName,
  ledgerColumns,
} from './columns/ledger-columns.js';
export { compareWithExisting, type ExistingCells } from './export/compare-with-existing.js';
export { type ExportNote, noteText } from './export/export-note.js';
export { ledgerCsv, noteLine } from './export/ledger-csv.js';
export { LedgerWorkbook } from './export/xlsx/ledger-workbook.js';
export {
  type CaseResultCode,
  caseResults,
  type LitigationKindCode,
  litigationKinds,
} from './judge/choices.js';
export { type JudgeContext, judgeLedger } from './judge/judge-ledger.js';
export type { LedgerJudgement, LedgerRejection, LedgerWarning } from './judge/judgement.js';
export type {
  LedgerCells,
  LedgerConsultation,
  LedgerExtra,
  LedgerFee,
  LedgerLitigation,
  LedgerReview,
  LedgerRow,
  LedgerSupplement,
} from './judge/ledger-row.js';
export type { ExistingRows } from './judge/number-faults.js';
export { decodeText } from './read/decode-text.js';
export { LedgerError, type LedgerErrorCode } from './read/ledger-error.js';
export type {
  LedgerRecord,
  LedgerSheet,
  LeftOutLine,
  RawCell,
  RawRow,
} from './read/ledger-sheet.js';
export { leftOutText } from './read/left-out-text.js';
export { readLedger } from './read/read-ledger.js';
export { readWorkbook, type WorkbookSheet } from './read/xlsx/read-xlsx.js';
export { attribute, scanXml } from './read/xlsx/scan-xml.js';
export { openParts, type PartReader } from './read/xlsx/zip-parts.js';
export { type LedgerRule, ledgerRuleText } from './warn/ledger-rules.js';
