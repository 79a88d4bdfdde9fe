import type { Order } from '@tracker/application';
import { numberSeriesStream, requestStream } from '@tracker/domain';
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
  const reservedAt = async ({ organ, year, position }: NumberView): Promise<number> => {
    const stream = numberSeriesStream(organ, year);
    // A position is only ever compared: the event is found by walking its stream back.
    for (let from: bigint | undefined; ; ) {
      const page = await store.readStream(stream, { direction: 'backwards', from, maxCount: 100 });
      const event = page.find((one) => one.position === BigInt(position));
      if (event) return Date.parse(event.recordedAt);
      const oldest = page.at(-1);
      if (!oldest || oldest.revision === 0n) return Number.POSITIVE_INFINITY;
      from = oldest.revision - 1n;
    }
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
