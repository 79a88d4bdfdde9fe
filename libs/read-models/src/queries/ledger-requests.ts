import { type DataSource, MoreThan, Not } from 'typeorm';
import { RequestView, type RequestViewState } from '../request-view/request-view.row.js';

const pageSize = 500;

export type LedgerRequest = RequestViewState & { readonly requestId: string };

/** The requests that stand in an organ's 台账. */
export class LedgerRequests {
  constructor(private readonly dataSource: DataSource) {}

  /** By number, in pages; neither void ones nor those whose receipt is not confirmed yet. */
  async *ofOrgan(organ: string): AsyncGenerator<readonly LedgerRequest[], void> {
    const rows = this.dataSource.getRepository(RequestView);
    let after = '';
    for (;;) {
      const page = await rows.find({
        select: { requestId: true, number: true, receivedOn: true, state: true as never },
        where: { organ, life: Not('voided'), number: MoreThan(after) },
        order: { number: 'ASC' },
        take: pageSize,
      });
      yield page
        .filter(({ receivedOn }) => receivedOn !== null)
        .map(({ requestId, state }) => ({ requestId, ...state }));
      after = page.at(-1)?.number ?? '';
      if (page.length < pageSize) return;
    }
  }
}
