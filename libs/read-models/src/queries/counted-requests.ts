import type { CountedRequest } from '@tracker/annual-report';
import type { LocalDate } from '@tracker/statute';
import type { DataSource } from 'typeorm';
import { select } from '../data-source/queryable.js';

const pageSize = 2_000;

/** The counting rule's view of requests, for tables on screens; filing folds the log instead. */
export class CountedRequests {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The requests of one organ that can count in a period: received by its end and not closed before
   * it, or with a review or suit. Without a period all of them. By request id, read in pages.
   */
  async *ofOrgan(
    organ: string,
    period?: { readonly from: LocalDate; readonly to: LocalDate },
  ): AsyncGenerator<CountedRequest, void> {
    let after: string | null = null;
    for (;;) {
      const page: { requestId: string; counted: CountedRequest }[] = await select(
        this.dataSource,
        `select request_id as "requestId", counted from read.counted_request
where organ = $1 and ($2::uuid is null or request_id > $2::uuid)
  and ($3::date is null or cases > 0
    or (least(received_on, closed_on) <= $4::date and (closed_on is null or closed_on >= $3::date)))
order by request_id limit ${pageSize}`,
        [organ, after, period?.from ?? null, period?.to ?? null],
      );
      for (const { counted } of page) yield counted;
      after = page.at(-1)?.requestId ?? null;
      if (page.length < pageSize) return;
    }
  }
}
