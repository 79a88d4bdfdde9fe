import type { Order } from '@tracker/application';
import { requestStream } from '@tracker/domain';
import { newCommandId } from '@tracker/platform';
import { Numbers, type NumberView } from '@tracker/read-models';
import type { DataSource } from 'typeorm';
import type { Services } from './services.js';

/** Far beyond any time-out of an order: whoever reserved a number and did not use it by then is gone. */
const abandonedAfterMs = 10 * 60_000;

/** Explains numbers that were reserved for a registration which never came; returns how many. */
export const forfeitAbandonedNumbers = async (
  { store, numbers, clock }: Services,
  dataSource: DataSource,
): Promise<number> => {
  const order: Order = {
    commandId: newCommandId(),
    command: 'forfeit-abandoned-numbers',
    actor: 'system:housekeeping',
    today: clock.today(),
  };
  const reservedAt = async ({ position }: NumberView): Promise<number> => {
    const after = BigInt(position) - 1n;
    const [event] = await store.readAll({ after, maxCount: 1 });
    return event ? Date.parse(event.recordedAt) : Number.POSITIVE_INFINITY;
  };
  const now = Date.parse(clock.now());
  let forfeited = 0;
  for (const view of await new Numbers(dataSource).reserved()) {
    const { organ, year, number, sequence, requestId } = view;
    if (number === null || requestId === null) continue;
    if (now - (await reservedAt(view)) < abandonedAfterMs) continue;
    const [used] = await store.readStream(requestStream(requestId), { maxCount: 1 });
    if (used) continue;
    const reservation = { number, sequence: Number(sequence), requestId };
    await numbers.forfeit(order, organ, year, reservation, 'registration-abandoned');
    forfeited += 1;
  }
  return forfeited;
};
