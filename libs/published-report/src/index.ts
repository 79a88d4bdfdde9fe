/**
 * Published annual reports as they are found, txt, html, docx or xlsx, read into the tables that the
 * checks take. Pure: bytes in, no number invented.
 */
export { PublishedReportError, type PublishedReportErrorCode } from './published-report-error.js';
export { readPublishedReport } from './read-published-report.js';
