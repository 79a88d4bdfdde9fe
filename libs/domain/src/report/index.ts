export { type ComputedReport, fileAnnualReport } from './file-annual-report.js';
export { recordReportText, recordSectionTwo } from './record-report-parts.js';
export type { ReportRejectionCode } from './rejections.js';
export { reopenAnnualReport } from './reopen-annual-report.js';
export { evolveReport, type ReportState, unreported } from './report-state.js';
export {
  type FigureKind,
  type FigurePlace,
  figureFault,
  figureKindLabels,
  sectionTwoPlaces,
} from './section-two-figures.js';
