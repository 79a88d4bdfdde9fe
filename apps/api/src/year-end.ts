import { AnnualReportController } from './reports/annual-report.controller.js';
import { AnnualTablesController } from './reports/annual-tables.controller.js';
import { CellPage } from './reports/cell-page.js';
import { DeskController } from './reports/desk.controller.js';
import { Desk } from './reports/desk.js';
import { FiledDifferences } from './reports/filed-differences.js';
import { FilingController } from './reports/filing.controller.js';
import { LiveTables } from './reports/live-tables.js';
import { ReportDocumentsController } from './reports/report-documents.controller.js';
import { ReportFilingController } from './reports/report-filing.controller.js';
import { ToldEvents } from './reports/told-events.js';

/** What the year end needs: tables, cells, documents, filing. */
export const yearEndControllers = [
  AnnualReportController,
  ReportDocumentsController,
  AnnualTablesController,
  FilingController,
  DeskController,
  ReportFilingController,
] as const;

export const yearEndHelpers = [LiveTables, ToldEvents, CellPage, Desk, FiledDifferences] as const;
