import type { Receipt } from '../log/order.js';

/** The furthest position among receipts; null when there are none. */
export const latestPosition = (receipts: readonly Receipt[]): bigint | null =>
  receipts.reduce<bigint | null>(
    (latest, { position }) => (latest === null || position > latest ? position : latest),
    null,
  );
