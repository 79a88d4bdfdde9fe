import { type Order, OrderRejected, type Receipt, RequestVerb } from '@tracker/application';
import { idFrom } from '@tracker/platform';
import { type Queryable, select } from '@tracker/read-models';

const pageSize = 500;

export type HandedOver = { readonly requests: number; readonly position: bigint | null };

/** Gives every open request of one handler to another, as when somebody leaves. */
export class HandOver {
  constructor(
    private readonly db: Queryable,
    private readonly give: (command: RequestVerb) => Promise<Receipt>,
  ) {}

  /**
   * Each request is an order of its own with an id made of this one: broken off and given again, it
   * goes on where it was. Returns how many requests are the new handler's by this order.
   */
  async handOver(order: Order, organ: string, from: string, to: string): Promise<HandedOver> {
    let requests = 0;
    let position: bigint | null = null;
    for (let after: string | null = null; ; ) {
      const rows: { requestId: string }[] = await select(
        this.db,
        `select request_id as "requestId" from read.request_view
where handler = $1 and organ = $2 and life = 'open' and ($3::uuid is null or request_id > $3::uuid)
order by request_id limit ${pageSize}`,
        [from, organ, after],
      );
      for (const { requestId } of rows) {
        const receipt = await this.assign(order, organ, requestId, to);
        if (receipt === null) continue;
        requests += 1;
        if (position === null || receipt.position > position) position = receipt.position;
      }
      after = rows.at(-1)?.requestId ?? null;
      if (rows.length < pageSize) return { requests, position };
    }
  }

  /** Null where the request was closed or given to him meanwhile. */
  private async assign(
    order: Order,
    organ: string,
    requestId: string,
    handler: string,
  ): Promise<Receipt | null> {
    const commandId = idFrom('hand-over', order.commandId, requestId);
    const one: Order = { ...order, commandId, command: 'assign-handler' };
    try {
      return await this.give(new RequestVerb(one, organ, requestId, 'assign-handler', { handler }));
    } catch (error) {
      if (error instanceof OrderRejected) return null;
      throw error;
    }
  }
}
