/**
 * The read side: what screens, deadlines and tables read, folded from the log and never written by
 * hand. Rows, the projections that make them, the runner that keeps them there, and the queries.
 */
export { type AlarmOutcome, AlarmRecord, type ToldTo } from './alarm-record/alarm-record.row.js';
export { Absence } from './app/absence.row.js';
export { AppUser } from './app/app-user.row.js';
export { Attachment } from './app/attachment.row.js';
export { Delivery } from './app/delivery.row.js';
export { Draft } from './app/draft.row.js';
export { Idempotency } from './app/idempotency.row.js';
export { InboxRead } from './app/inbox-read.row.js';
export { VaultIdentity } from './app/vault-identity.row.js';
export { VaultKey } from './app/vault-key.row.js';
export { VaultSecret } from './app/vault-secret.row.js';
export { ApplicantView } from './applicant-view/applicant-view.row.js';
export { CountedRequestRow } from './counted-request/counted-request.row.js';
export { installSchema } from './data-source/install-schema.js';
export { type Queryable, select, update } from './data-source/queryable.js';
export {
  type TrackerDataSourceOptions,
  trackerDataSource,
} from './data-source/tracker-data-source.js';
export { DeadlineRow } from './deadline/deadline.row.js';
export { type DeadlineKind, deadlineKinds } from './deadline/deadline-kinds.js';
export { type RunningLimit, runningLimits } from './deadline/running-limits.js';
export { projections } from './models.js';
export { type NumberState, NumberView } from './number-view/number-view.row.js';
export { OrganView, type StoredSettings } from './organ-view/organ-view.row.js';
export { type RequestClock, reckonRequest, rowContext } from './projection/row-context.js';
export {
  type ApplicantPaper,
  ApplicantPapers,
  type PaperLine,
  type PaperPlace,
} from './queries/applicant-papers.js';
export { CountedGroups } from './queries/counted-groups.js';
export { InvalidCursor } from './queries/cursor.js';
export {
  LedgerExport,
  type LedgerSelection,
  type LedgerSnapshot,
} from './queries/ledger-export.js';
export { type LedgerRequest, LedgerRequests } from './queries/ledger-requests.js';
export {
  type Answered,
  type Closed,
  MonthFigures,
  type Received,
} from './queries/month-figures.js';
export { Numbers } from './queries/numbers.js';
export { type OpenRequest, OpenRequests } from './queries/open-requests.js';
export { Organs, type PlacedOrgan } from './queries/organs.js';
export {
  type HandlerChoice,
  RequestCounts,
  type StandingCount,
} from './queries/request-counts.js';
export { RequestDetail, type RequestDetailView } from './queries/request-detail.js';
export type { RequestFilter } from './queries/request-filter.js';
export {
  RequestList,
  type RequestListRow,
  type RequestPage,
  type RequestPageQuery,
  type SortBy,
} from './queries/request-list.js';
export {
  type RingingLimit,
  type RingingRequest,
  RingingRequests,
  type RingingScope,
} from './queries/ringing-requests.js';
export {
  type HandlerLoad,
  type OnTime,
  type ReAnswerDue,
  Supervision,
  type SupervisionCounts,
} from './queries/supervision.js';
export { type SupervisionList, supervisionLists } from './queries/supervision-lists.js';
export { type Urgency, type UrgencyDays, urgencies } from './queries/urgency-sql.js';
export { ModelHalted } from './rebuild/building.js';
export { type RebuildReport, RebuildUnderWay, UnknownModel } from './rebuild/rebuild-models.js';
export type { ModelDifference } from './rebuild/verify-models.js';
export { enteredOn } from './request-entry/entered-on.js';
export { RequestEntry } from './request-entry/request-entry.row.js';
export { answeredOn, isLate, replyLimit } from './request-view/lateness.js';
export { RequestView, type RequestViewState } from './request-view/request-view.row.js';
export type { SealedFields } from './request-view/sealed-fields.js';
export {
  standingOf,
  statusOn,
} from './request-view/status.js';
export type { Decode } from './runner/decoding-store.js';
export { ParkedStream } from './runner/parked-stream.row.js';
export { ProjectionCheckpoint } from './runner/projection-checkpoint.row.js';
export { ProjectionRunner, type RunnerOptions } from './runner/projection-runner.js';
export { type ModelStanding, modelStandings } from './runner/stands-at.js';
export { SearchRows } from './search/search-rows.js';
export { earlierSearchEntries, searchEntries } from './search/search-tables.js';
