/**
 * The law as data and pure arithmetic: dates, working days, deadlines, fees, decisions, remedies,
 * receipt and the forms of the annual report. Imports nothing of ours and no package.
 * A rule of law lives here with its source, and nowhere else.
 */
export { buildCalendar } from './calendar/build-calendar.js';
export { knownCalendar, workingCalendar } from './calendar/known-calendar.js';
export type {
  NoticedDays,
  NoticedHoliday,
  NoticeFault,
} from './calendar/notice/noticed-days.js';
export { type NoticeOptions, parseNotice } from './calendar/notice/parse-notice.js';
export { readScheduleFile } from './calendar/notice/read-schedule-file.js';
export { builtInSchedules } from './calendar/schedules/built-in-schedules.js';
export { versionsInForce } from './calendar/versions-in-force.js';
export type { WorkingCalendar } from './calendar/working-calendar.js';
export type {
  CalendarOptions,
  DayKind,
  RegionalOverlay,
  YearSchedule,
} from './calendar/year-schedule.js';
export { type Dated, inForce, isInForce } from './dated.js';
export { chineseWeekday, formatChineseDate } from './dates/chinese-date.js';
export {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  type LocalDate,
  lastDayOf,
  maxDate,
  minDate,
  weekdayOf,
  yearOf,
} from './dates/local-date.js';
export { checkFacts } from './deadline/check-facts.js';
export { computeDeadline, deadlineAsOf } from './deadline/compute-deadline.js';
export type {
  Deadline,
  DeadlineOptions,
  DeadlineRule,
  DeadlineStep,
  DeadlineWarning,
  Waiting,
} from './deadline/deadline.js';
export type {
  ConsultationFact,
  CorrectionFact,
  DeadlineFacts,
  ExtensionFact,
  FeeFact,
} from './deadline/deadline-facts.js';
export {
  DeadlineInputError,
  type DeadlineInputErrorCode,
} from './deadline/deadline-input-error.js';
export { factsAsOf } from './deadline/facts-as-of.js';
export {
  categoriesToChoose,
  decisionCategories,
  decisionCategory,
  ledgerTextOf,
} from './decision/decision-categories.js';
export type { CategoryRemedies, DecisionCategory } from './decision/decision-category.js';
export {
  type LedgerResult,
  ledgerResult,
  ledgerResults,
  ledgerText,
} from './decision/ledger-results.js';
export { reasonOfCategory } from './decision/reason-of-category.js';
export { type RefusalReason, refusalReason, refusalReasons } from './decision/refusal-reasons.js';
export {
  type FormId,
  isResultKey,
  type ResultKey,
  type ResultKey2019,
  resultRows,
  row2019,
  rowIn,
} from './decision/result-row.js';
export { type Fee, type FeeStep, feeByOrdinal, feeByPages } from './fee/fee.js';
export { FeeInputError } from './fee/fee-input-error.js';
export { type FeeBand, type FeeScale, feeScaleInForce, feeScales } from './fee/fee-scale.js';
export type {
  AnnualForm,
  FormRow,
  LabelCell,
  RowKind,
  SectionFourForm,
  SectionFourGroup,
  SectionThreeForm,
  SectionTwoBlock,
} from './forms/annual-form.js';
export { annualForms, defaultForm } from './forms/annual-forms.js';
export { checksHeadline } from './forms/checks-headline.js';
export { reportDueOn } from './limits/report-deadline.js';
export {
  type LimitKind,
  type Limits,
  limitsFor,
  type StatutoryLimit,
  statutoryLimits,
} from './limits/statutory-limits.js';
export { defaultSupplementWorkingDays } from './limits/supplement-period.js';
export {
  type ApplicantType,
  type ApplicantTypeCode,
  applicantTypeCodes,
  applicantTypeNamed,
  applicantTypes,
} from './receipt/applicant-types.js';
export {
  type Channel,
  type ChannelCode,
  channel,
  channelCodes,
  channelNamed,
  channels,
  type ReceiptRule,
} from './receipt/channels.js';
export { identityNumberFault } from './receipt/identity-number.js';
export { type Receipt, type ReceiptFacts, receiptDate } from './receipt/receipt-date.js';
export { type RemediesEra, remediesEra, remediesEras } from './remedies/remedies-eras.js';
export {
  type ContestedDecision,
  type RemediesKind,
  remediesKind,
} from './remedies/remedies-kind.js';
export { type RemediesParagraphInput, remediesParagraph } from './remedies/remedies-paragraph.js';
export { reviewBy, suitAfterReviewBy, suitBy } from './remedies/remedy-dates.js';
