import { Injectable } from '@nestjs/common';
import {
  type CellAddress,
  type CellRequests,
  type CountedRequest,
  cellRequests,
  checkAddress,
  contributions,
  holdsIn,
  representativeOf,
  yearPeriod,
} from '@tracker/annual-report';
import { AnnualReports, type ReportRequest } from '@tracker/application';
import { requestIdOf } from '@tracker/platform';
import { defaultForm, type FormId } from '@tracker/statute';
import { LiveTables } from './live-tables.js';
import { ToldEvents } from './told-events.js';

/** Requests on one page of the side panel. */
const pageSize = 30;

type Found = { readonly value: number; readonly lines: CellRequests['requests'] };

/** The requests behind one number, page by page, each with the events that put it there. */
@Injectable()
export class CellPage {
  constructor(
    private readonly live: LiveTables,
    private readonly reports: AnnualReports,
    private readonly told: ToldEvents,
  ) {}

  /** Throws CellOutsideTableError. */
  async read(asked: ReportRequest, address: CellAddress, after: string | null) {
    const { organ, year, form = defaultForm(year), asOf, recordedBy } = asked;
    checkAddress(form, address);
    const { value, lines } =
      asOf !== undefined || recordedBy !== undefined
        ? await this.asItWas({ ...asked, form }, address, after)
        : address.section === 'three'
          ? await this.inThree(organ, year, form, address, after)
          : await this.inFour(organ, year, form, address, after);
    const page = lines.slice(0, pageSize);
    const requests = await Promise.all(
      page.map(async ({ number, events }) => {
        const requestId = requestIdOf(organ, number);
        return { requestId, number, events: await this.told.ofRequest(requestId, events) };
      }),
    );
    const next = lines.length > pageSize ? (page.at(-1)?.number ?? null) : null;
    return { value, requests, next };
  }

  private async asItWas(
    asked: ReportRequest & { readonly form: FormId },
    address: CellAddress,
    after: string | null,
  ): Promise<Found> {
    const { value, requests } = await this.reports.cell(asked, address);
    return { value, lines: following(requests, after) };
  }

  /** The groups that the rule counts in this cell, then a page of their requests. */
  private async inThree(
    organ: string,
    year: number,
    form: FormId,
    address: CellAddress,
    after: string | null,
  ): Promise<Found> {
    const period = yearPeriod(year);
    const holds = holdsIn(form, address);
    const groups = (await this.live.counted.ofPeriod(organ, period)).filter((group) =>
      contributions(representativeOf(group), period).some(holds),
    );
    const value = groups.reduce((sum, { count }) => sum + count, 0);
    const page = { after, limit: pageSize + 1 };
    const found = await this.live.counted.ofGroups(organ, period, groups, page);
    return { value, lines: behind(found, year, form, address).requests };
  }

  private async inFour(
    organ: string,
    year: number,
    form: FormId,
    address: CellAddress,
    after: string | null,
  ): Promise<Found> {
    const all = behind(await this.live.counted.withCases(organ), year, form, address);
    return { value: all.value, lines: following(all.requests, after) };
  }
}

const behind = (
  requests: readonly CountedRequest[],
  year: number,
  form: FormId,
  address: CellAddress,
): CellRequests => {
  const period = yearPeriod(year);
  return cellRequests(
    requests.flatMap((request) => contributions(request, period)),
    form,
    address,
  );
};

const following = (lines: CellRequests['requests'], after: string | null) =>
  after === null ? lines : lines.filter(({ number }) => number > after);
