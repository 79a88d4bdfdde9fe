// What the product does, hosted by commands and services; ports come in, wording and routes stay outside.

export { ApplicantRegister } from './applicants/applicant-register.js';
export { ApplicantErasure, type Erased } from './applicants/erase-applicant.js';
export { BackupError, type BackupErrorCode } from './backup/backup-format.js';
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
export { type ImportResult, LedgerImport } from './ledger/import-ledger.js';
export { ledgerRowOf } from './ledger/ledger-row-of.js';
export { personalFields, trackerCodec } from './log/codec.js';
export { DeciderRunner } from './log/decider-runner.js';
export { OrderRejected, StaleRevision } from './log/errors.js';
export type { Order, Receipt } from './log/order.js';
export { NumberSeries } from './numbers/number-series.js';
export type { ShellRejectionCode } from './order-rejections.js';
export { OrganDirectory } from './organs/organ-directory.js';
export { OrganOrders } from './organs/organ-orders.js';
export type { KnownOrgan } from './organs/organ-state.js';
export { AnnualReports, type ReportRequest } from './report/annual-reports.js';
export { foldOrganLog, TamperedEvent } from './report/organ-log.js';
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
export { tokenDigest, type User, Users } from './users/users.js';
