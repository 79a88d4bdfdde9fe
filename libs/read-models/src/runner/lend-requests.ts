import { requestStream } from '@tracker/domain/events';
import { type Queryable, select } from '../data-source/queryable.js';
import { requestViewProjection } from '../request-view/request-view.projection.js';
import type { RequestUnit, RequestView } from '../request-view/request-view.row.js';
import type { ReckonScope } from './reckon-again.js';

/** Hands out the requests that `request_view` keeps; one it has set aside stands at an older revision. */
export const lendRequests =
  (db: Queryable): NonNullable<ReckonScope['lend']> =>
  async (units) => {
    const rows = await select<Pick<RequestView, 'requestId' | 'revision' | 'position' | 'state'>>(
      db,
      `select request_id as "requestId", revision, position, state from read.request_view r
where request_id = any($1::uuid[]) and not exists (
  select from read.parked_stream p where p.projection = $2 and p.stream = $3 || r.request_id::text)`,
      [[...units], requestViewProjection.name, requestStream('')],
    );
    return new Map<string, RequestUnit>(
      rows.flatMap((row) => {
        const unit = requestViewProjection.restore?.([row as RequestView]);
        return unit ? [[row.requestId, unit] as const] : [];
      }),
    );
  };
