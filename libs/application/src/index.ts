// What the product does, hosted by commands and services; ports come in, wording and routes stay outside.

export { ApplicantRegister } from './applicants/applicant-register.js';
export { ApplicantErasure, type Erased } from './applicants/erase-applicant.js';
export { AttachmentError, type AttachmentErrorCode } from './attachments/attachment-error.js';
export { AttachmentRows } from './attachments/attachment-rows.js';
export { type AttachmentDifference, AttachmentUpkeep } from './attachments/attachment-upkeep.js';
export {
  type AttachmentSettings,
  Attachments,
  type FileHandedIn,
  type OpenedFile,
} from './attachments/attachments.js';
export { allowedExtensions } from './attachments/file-kind.js';
export type { RecordedAttachment } from './attachments/recorded-attachments.js';
export { Audit, type AuditEntry, type AuditRecord } from './audit/audit.js';
export { BackupError, type BackupErrorCode } from './backup/backup-format.js';
export { type BackupRun, BackupRuns } from './backup/backup-runs.js';
export { restoreBackup } from './backup/restore-backup.js';
export { type BackupResult, writeBackup } from './backup/write-backup.js';
export {
  type ApplyOptions,
  type CalendarApplied,
  CalendarOrders,
  unfinishedIn,
} from './calendar/calendar-orders.js';
export {
  type CalendarPreview,
  CalendarPreviews,
  RequestsNotReached,
} from './calendar/calendar-preview.js';
export { CalendarSource } from './calendar/calendar-source.js';
export type { Candidate } from './calendar/candidate.js';
export { LogCalendars } from './calendar/log-calendars.js';
export { type Followed, MoveRecorder } from './calendar/move-recorder.js';
export type { Move } from './calendar/moves.js';
export {
  type OpenRequest,
  OpenRequestSource,
  type RequestLimits,
} from './calendar/open-request-source.js';
export { decisionContext } from './deciding.js';
export { type Draft, DraftRefused, Drafts } from './drafts/drafts.js';
export { type ImportResult, LedgerImport } from './ledger/import-ledger.js';
export { ledgerRowOf } from './ledger/ledger-row-of.js';
export { personalFields, trackerCodec } from './log/codec.js';
export { DeciderRunner } from './log/decider-runner.js';
export { OrderRejected, StaleRevision } from './log/errors.js';
export type { Order, Receipt } from './log/order.js';
export { outcomeOf } from './log/outcome-of.js';
export { type ExportResult, exportLog } from './moving/export-log.js';
export {
  finishImport,
  type ImportProgress,
  type ImportTarget,
  importLog,
  type LogImported,
} from './moving/import-log.js';
export { ImportMark } from './moving/import-mark.js';
export { MovingError, type MovingErrorCode } from './moving/moving-error.js';
export { restoreTables, type TablesRestored } from './moving/restore-tables.js';
export { NumberSeries } from './numbers/number-series.js';
export type { ShellRejectionCode } from './order-rejections.js';
export { OrganDirectory } from './organs/organ-directory.js';
export { OrganOrders } from './organs/organ-orders.js';
export type { KnownOrgan } from './organs/organ-state.js';
export { AnnualReports, type ReportRequest, reportOf } from './report/annual-reports.js';
export type { FoldProgress, KnownFold } from './report/fold-shelf.js';
export { foldOrganLog, TamperedEvent } from './report/organ-log.js';
export { ReportOrders } from './report/report-orders.js';
export { type ReportDeed, ReportReader } from './report/report-reader.js';
export {
  CorrectPersonalFact,
  CorrectPersonalFactHandler,
} from './requests/correct-personal-fact.handler.js';
export {
  EnterOpeningFigures,
  EnterOpeningFiguresHandler,
  type OpeningFigures,
} from './requests/enter-opening-figures.handler.js';
export { type OpenedPersonalFacts, PersonalFacts } from './requests/personal-facts.js';
export {
  type Registered,
  RegisterRequest,
  RegisterRequestHandler,
  type RegistrationBody,
} from './requests/register-request.handler.js';
export { type FoundRequest, RequestReader } from './requests/request-reader.js';
export { RequestVerb, RequestVerbHandler } from './requests/request-verb.handler.js';
export { type Split, SplitRequest, SplitRequestHandler } from './requests/split-request.handler.js';
export { type ApplicantAsked, ApplicantTokens } from './search/applicant-tokens.js';
export { searchable, undotted } from './search/grams.js';
export {
  RequestSearch,
  type SearchAsked,
  type SearchHit,
  type SearchResult,
} from './search/request-search.js';
export type { SearchEntries } from './search/search-entries.port.js';
export { SearchIndexer, type SearchRebuild } from './search/search-indexer.js';
export { SearchTokens } from './search/search-tokens.js';
export { type AccountRefusalCode, AccountRefused } from './users/account-refused.js';
export { Credentials, type NewAccount } from './users/credentials.js';
export { type FirstAdministrator, FirstSetup } from './users/first-setup.js';
export { type AccountFacts, OwnAccount } from './users/own-account.js';
export { SecondFactor } from './users/second-factor.js';
export {
  csrfTokenOf,
  firstPassword,
  randomToken,
  sameSecret,
  tokenDigest,
} from './users/secrets.js';
export { type Session, type SessionMethod, Sessions } from './users/sessions.js';
export { type Known, SignIn } from './users/sign-in.js';
export { SignInAttempts } from './users/sign-in-attempts.js';
export { Staff, type StaffMember } from './users/staff.js';
export { type User, Users } from './users/users.js';
