import {
  type AnnualReport,
  type AnnualTables,
  allContributions,
  annualReport,
  annualTables,
  type CarriedOver,
  type CellAddress,
  type CellRequests,
  carriedOver,
  cellRequests,
  countingRules,
  type Period,
  type ReportParts,
  yearPeriod,
} from '@tracker/annual-report';
import type { EventStore } from '@tracker/event-store';
import { defaultForm, type FormId, knownCalendar, type LocalDate } from '@tracker/statute';
import { type FoldProgress, FoldShelf, type KnownFold } from './fold-shelf.js';

export type ReportRequest = {
  readonly organ: string;
  readonly year: number;
  readonly form?: FormId | undefined;
  /** Up to and including this position; the whole log when absent. */
  readonly asOf?: bigint | undefined;
  /** Up to the end of the day on which things were recorded; the whole log when absent. */
  readonly recordedBy?: LocalDate | undefined;
};

/** The annual tables from the log itself, recomputed at each call: what filing and the command line use. */
export class AnnualReports {
  private readonly shelf: FoldShelf;

  constructor(store: EventStore) {
    this.shelf = new FoldShelf(store);
  }

  /** Throws OrderRejected `organ-unknown`, or TamperedEvent. */
  async report(asked: ReportRequest): Promise<AnnualReport> {
    return reportOf(await this.folded(asked), asked);
  }

  /** The report with what was typed in for it, of one reading of the log: what a document prints. */
  async whole(
    asked: ReportRequest,
  ): Promise<{ readonly report: AnnualReport; readonly typed: ReportParts }> {
    const known = await this.folded(asked);
    return { report: reportOf(known, asked), typed: known.fold.parts(asked.year) };
  }

  /** The organ's log as it was folded, for those who need more of it than a report. */
  folded({ organ, asOf, recordedBy }: Omit<ReportRequest, 'year' | 'form'>): Promise<KnownFold> {
    return this.shelf.fold(organ, { asOf, recordedBy });
  }

  /** How far a reading of the log for this organ is; null while there is none. */
  progress(organ: string): FoldProgress | null {
    return this.shelf.progress(organ);
  }

  /** Both tables of a part of the year, by the same rule and without a filing's basis. */
  async tables(asked: ReportRequest, period: Period): Promise<AnnualTables> {
    const { fold } = await this.folded(asked);
    const form = asked.form ?? defaultForm(asked.year);
    return annualTables(allContributions(fold.requests(), period), form);
  }

  /** The requests behind one cell. Throws CellOutsideTableError. */
  async cell(
    asked: ReportRequest,
    address: CellAddress,
    period: Period = yearPeriod(asked.year),
  ): Promise<CellRequests> {
    const { fold } = await this.folded(asked);
    const counted = allContributions(fold.requests(), period);
    return cellRequests(counted, asked.form ?? defaultForm(asked.year), address);
  }

  /** What was carried over into a year, request by request. */
  async carryOver(asked: ReportRequest): Promise<readonly CarriedOver[]> {
    const { fold } = await this.folded(asked);
    return carriedOver(fold.requests(), asked.year);
  }
}

/** The report of a year from a fold of the log, under the rules and the calendar of this release. */
export const reportOf = (
  { facts, fold }: KnownFold,
  { year, form }: { readonly year: number; readonly form?: FormId | undefined },
): AnnualReport =>
  annualReport({
    organ: facts,
    year,
    ...(form && { form }),
    scope: 'own',
    requests: fold.requests(),
    rulesVersion: countingRules,
    calendarId: knownCalendar().id,
    parts: { now: fold.parts(year), previous: fold.parts(year - 1) },
  });
