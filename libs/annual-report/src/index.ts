/**
 * The annual tables as a pure fold over the log: what counts, in which cell, by which events, with
 * the checks 勾稽关系. No clock, database, locale, float or map order takes part, so the same events
 * give the same bytes anywhere.
 */
export { type CarriedOver, carriedOver } from './carry-over/carried-over.js';
export { allChecks } from './checks/all-checks.js';
export type {
  Cell,
  Check,
  CheckedTables,
  CheckSubject,
  Finding,
  Level,
  ReportOutline,
  Unplaced,
  Verdict,
} from './checks/check.js';
export { missingLetters } from './checks/missing-letters.js';
export { BrokenLogError } from './counted/broken-log-error.js';
export type {
  CaseBlock,
  CountedCase,
  CountedLetters,
  CountedRequest,
  CountedResult,
} from './counted/counted-request.js';
export { type EventRef, reaches } from './counted/event-ref.js';
export { evolveCounted, isIgnored } from './counted/evolve-counted.js';
export type { LogEvent, OrganLogEvent, RequestLogEvent } from './counted/log-event.js';
export type {
  CaseColumn,
  Contribution,
  CountedCell,
  CountedEvent,
  CountedRow,
} from './counting/contribution.js';
export { allContributions, contributions } from './counting/contributions.js';
export {
  type CellDifference,
  type MovedRequest,
  reportDifferences,
} from './filing/report-differences.js';
export { type FilingStand, standsAgainst } from './filing/stands-against.js';
export { foldLog, type LogFold } from './fold-log.js';
export {
  type CountedGroup,
  groupedContributions,
  representativeOf,
} from './grouped/counted-group.js';
export { annualReportHtml } from './html/annual-report-html.js';
export { type FeesPaid, feeSentence } from './narrative/fee-sentence.js';
export { type Narrative, type NarrativeFigure, narrativeOf } from './narrative/section-one.js';
export { evolveOrgan } from './organ/evolve-organ.js';
export type { OrganFacts, RecordedTable } from './organ/organ-facts.js';
export {
  evolveParts,
  type FiledReport,
  noParts,
  type ReportLogEvent,
  type ReportParts,
  type SectionTwo,
  standingFiling,
} from './parts/report-parts.js';
export { halfYear, type Period, quarter, yearPeriod } from './period.js';
export {
  type CheckedReport,
  checkReport,
  type ReportFinding,
} from './published/check-report.js';
export { type MalformedTableCode, MalformedTableError } from './published/malformed-table-error.js';
export type { PublishedReport, ReadingNote } from './published/published-report.js';
export { readCell } from './published/read-cell.js';
export { readPublishedTable } from './published/read-published-table.js';
export { type AnnualReportInput, annualReport, typedSubject } from './report/annual-report.js';
export type { AnnualReport, Basis, ReportedCheck } from './report/annual-report-type.js';
export type { TypedParts } from './report/basis.js';
export { canonicalReportJson } from './report/canonical-report-json.js';
export { previousTables, recordedTables } from './report/previous-tables.js';
export { importCheck, type LocatedCheck, locatedChecks } from './report/reported-checks.js';
export { countingRules } from './report/rules-version.js';
export {
  type AnnualTables,
  type SectionFour,
  type SectionThree,
  type TableGroup,
  type TableRow,
  tablesOf,
} from './tables/annual-tables.js';
export { CellOutsideTableError } from './tables/cell-outside-table-error.js';
export {
  type CellAddress,
  type CellRequests,
  cellRequests,
  checkAddress,
  holdsIn,
} from './tables/cell-requests.js';
export { annualTables } from './tables/tabulate.js';
