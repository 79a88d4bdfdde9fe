import type { KnownRequest } from '@tracker/domain/events';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';
import type { RequestViewState } from '../request-view/request-view.row.js';

const pageSize = 1_000;

export type OpenRequest = {
  readonly requestId: string;
  readonly request: KnownRequest;
  /** Position of its last event. */
  readonly position: bigint;
};

/** The requests whose dates may still move, for whoever reckons them under another calendar. */
export class OpenRequests {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By id, in pages: all that are open, and those that had an event after `since`, which may have
   * been open then. Of the organs named, or of all with null.
   */
  async *pages(
    organs: readonly string[] | null,
    since: bigint | null = null,
  ): AsyncGenerator<readonly OpenRequest[], void> {
    for (let after: string | null = null; ; ) {
      const rows: { requestId: string; position: string; state: RequestViewState }[] = await select(
        this.dataSource,
        `select request_id as "requestId", position, state from read.request_view
where (life = 'open' or position > $3::bigint) and ($1::text[] is null or organ = any($1::text[]))
  and ($2::uuid is null or request_id > $2::uuid) order by request_id limit ${pageSize}`,
        [organs === null ? null : [...organs], after, since === null ? null : `${since}`],
      );
      if (rows.length > 0)
        yield rows.map(({ requestId, position, state }) => ({
          requestId,
          request: state.request,
          position: BigInt(position),
        }));
      after = rows.at(-1)?.requestId ?? null;
      if (rows.length < pageSize) return;
    }
  }
}
