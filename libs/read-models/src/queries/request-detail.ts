import type { RequestStatus } from '@tracker/domain/events';
import type { LocalDate } from '@tracker/statute';
import { type DataSource, type FindOptionsWhere, In } from 'typeorm';
import { DeadlineRow } from '../deadline/deadline.row.js';
import { RequestView } from '../request-view/request-view.row.js';
import { statusOn } from '../request-view/status.js';

export type RequestDetailView = {
  readonly row: RequestView;
  /** On the day asked for. */
  readonly status: RequestStatus;
  /** Every limit that runs, by date. */
  readonly deadlines: readonly DeadlineRow[];
};

/** One request with its running limits; null when there is none within the organs of the reader. */
export class RequestDetail {
  constructor(private readonly dataSource: DataSource) {}

  byId(
    requestId: string,
    organs: readonly string[],
    today: LocalDate,
  ): Promise<RequestDetailView | null> {
    return this.find({ requestId, organ: In([...organs]) }, today);
  }

  byNumber(
    organ: string,
    number: string,
    organs: readonly string[],
    today: LocalDate,
  ): Promise<RequestDetailView | null> {
    return organs.includes(organ) ? this.find({ organ, number }, today) : Promise.resolve(null);
  }

  private async find(
    where: FindOptionsWhere<RequestView>,
    today: LocalDate,
  ): Promise<RequestDetailView | null> {
    const row = await this.dataSource.getRepository(RequestView).findOneBy(where);
    if (row === null) return null;
    const deadlines = await this.dataSource.getRepository(DeadlineRow).find({
      where: { requestId: row.requestId },
      order: { dueOn: 'ASC', kind: 'ASC', seq: 'ASC' },
    });
    return { row, status: statusOn(row, today), deadlines };
  }
}
