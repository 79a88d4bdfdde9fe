import { type OpenRequest, OpenRequestSource, type RequestLimits } from '@tracker/application';
import type { KnownRequest } from '@tracker/domain';
import {
  OpenRequests,
  type ProjectionRunner,
  reckonRequest,
  runningLimits,
} from '@tracker/read-models';
import type { WorkingCalendar } from '@tracker/statute';
import type { DataSource } from 'typeorm';

/** The open requests as the read models keep them, and the limits as `deadline` reckons them. */
export class ReadOpenRequests extends OpenRequestSource {
  private readonly open: OpenRequests;

  constructor(
    dataSource: DataSource,
    private readonly projections: ProjectionRunner,
  ) {
    super();
    this.open = new OpenRequests(dataSource);
  }

  reach(position: bigint | null): Promise<boolean> {
    return this.projections.catchUp(position);
  }

  pages(
    organs: readonly string[] | null,
    since: bigint | null,
  ): AsyncIterable<readonly OpenRequest[]> {
    return this.open.pages(organs, since);
  }

  limitsOf(request: KnownRequest, calendar: WorkingCalendar): RequestLimits | null {
    const clock = reckonRequest(request, calendar);
    return clock && { provisional: clock.provisional, limits: runningLimits(request, clock) };
  }
}
