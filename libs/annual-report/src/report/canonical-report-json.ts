import type { AnnualReport } from './annual-report-type.js';
import { canonicalJson } from './canonical-json.js';

/** The report as RFC 8785 JSON: the same report, the same bytes. */
export const canonicalReportJson = (report: AnnualReport): string => canonicalJson(report);
