/**
 * The annual report as the Word document and the workbook that an office publishes. Pure: no clock,
 * no store; the same report gives the same bytes on any machine.
 */
export { annualReportDocx } from './docx/annual-report-docx.js';
export type { TypedReport } from './form/report-words.js';
export { canonicalOoxml } from './package/canonical-ooxml.js';
export { annualReportXlsx } from './xlsx/annual-report-xlsx.js';
