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
  type LogFold,
  type OrganFacts,
  type Period,
  yearPeriod,
} from '@tracker/annual-report';
import { reject } from '@tracker/domain';
import type { EventStore } from '@tracker/event-store';
import { defaultForm, type FormId, knownCalendar } from '@tracker/statute';
import { OrderRejected } from '../log/errors.js';
import { foldOrganLog } from './organ-log.js';

export type ReportRequest = {
  readonly organ: string;
  readonly year: number;
  readonly form?: FormId | undefined;
  /** Up to and including this position; the whole log when absent. */
  readonly asOf?: bigint | undefined;
};

/** The annual tables from the log itself, recomputed at each call: what filing and the command line use. */
export class AnnualReports {
  constructor(private readonly store: EventStore) {}

  /** Throws OrderRejected `organ-unknown`, or TamperedEvent. */
  async report({ organ, year, form, asOf }: ReportRequest): Promise<AnnualReport> {
    const { facts, fold } = await this.fold(organ, asOf);
    return annualReport({
      organ: facts,
      year,
      ...(form && { form }),
      scope: 'own',
      requests: fold.requests(),
      rulesVersion: countingRules,
      calendarId: knownCalendar().id,
    });
  }

  /** Both tables of a part of the year, by the same rule and without a filing's basis. */
  async tables({ organ, year, form, asOf }: ReportRequest, period: Period): Promise<AnnualTables> {
    const { fold } = await this.fold(organ, asOf);
    return annualTables(allContributions(fold.requests(), period), form ?? defaultForm(year));
  }

  /** The requests behind one cell. Throws CellOutsideTableError. */
  async cell(
    { organ, year, form, asOf }: ReportRequest,
    address: CellAddress,
    period: Period = yearPeriod(year),
  ): Promise<CellRequests> {
    const { fold } = await this.fold(organ, asOf);
    const counted = allContributions(fold.requests(), period);
    return cellRequests(counted, form ?? defaultForm(year), address);
  }

  /** What was carried over into a year, request by request. */
  async carryOver({ organ, year, asOf }: ReportRequest): Promise<readonly CarriedOver[]> {
    const { fold } = await this.fold(organ, asOf);
    return carriedOver(fold.requests(), year);
  }

  private async fold(
    organ: string,
    asOf: bigint | undefined,
  ): Promise<{ readonly facts: OrganFacts; readonly fold: LogFold }> {
    const fold = await foldOrganLog(this.store, organ, asOf ?? null);
    const facts = fold.organFacts();
    if (facts === null) throw new OrderRejected(reject('organ-unknown', { organ }).rejection);
    return { facts, fold };
  }
}
