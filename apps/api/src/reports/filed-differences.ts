import { Injectable } from '@nestjs/common';
import {
  type CellDifference,
  reportDifferences,
  standingFiling,
  yearPeriod,
} from '@tracker/annual-report';
import { OrderRejected, ReportReader } from '@tracker/application';
import { reject } from '@tracker/domain';
import { Fresh } from '../requests/fresh.js';
import { LiveTables } from './live-tables.js';
import { ToldEvents } from './told-events.js';

/** Requests told in full; beyond them a number is enough, and their cell lists the rest. */
const toldAtMost = 200;

const cellsOf = (rows: readonly { readonly cells: readonly number[] }[]) =>
  rows.map(({ cells }) => cells);

/** The filed tables beside the numbers of today, with the requests and events that made the difference. */
@Injectable()
export class FiledDifferences {
  constructor(
    private readonly live: LiveTables,
    private readonly reader: ReportReader,
    private readonly told: ToldEvents,
    private readonly fresh: Fresh,
  ) {}

  /** Throws OrderRejected `report-not-filed`. */
  async read(organ: string, year: number) {
    const filed = standingFiling(await this.reader.parts(organ, year));
    if (!filed) throw new OrderRejected(reject('report-not-filed', { year }).rejection);
    await this.fresh.wait();
    const period = yearPeriod(year);
    const readTo = BigInt(filed.readTo);
    const after = await this.live.counted.touchedSince(organ, readTo, period.to);
    const [before, tables] = await Promise.all([
      this.reader.asOf(
        after.map(({ requestId }) => requestId),
        readTo,
      ),
      this.live.tables(organ, period, filed.form),
    ]);
    const now = {
      sectionThree: cellsOf(tables.sectionThree.rows),
      sectionFour: cellsOf(tables.sectionFour.groups),
    };
    const { form, filedOn, digest } = filed;
    const differing = { form, period, filed, now, readTo: filed.readTo, before, after };
    return { year, form, filedOn, digest, cells: await this.dressed(reportDifferences(differing)) };
  }

  private async dressed(cells: readonly CellDifference[]) {
    const moved = new Map(
      cells.flatMap(({ requests }) => requests).map((one) => [one.requestId, one.events]),
    );
    const told = new Map(
      await Promise.all(
        [...moved]
          .slice(0, toldAtMost)
          .map(async ([id, events]) => [id, await this.told.ofRequest(id, events)] as const),
      ),
    );
    return cells.map((cell) => ({
      ...cell,
      requests: cell.requests.map((one) => ({ ...one, events: told.get(one.requestId) ?? [] })),
    }));
  }
}
