import {
  defaultNumberFormat,
  formatNumber,
  type NumberFormat,
  type NumberSeriesEvent,
  numberSeriesStream,
} from '@tracker/domain';
import {
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  WrongExpectedRevision,
} from '@tracker/event-store';
import { idFrom, requestIdOf } from '@tracker/platform';
import { trackerCodec } from '../log/codec.js';
import type { Order } from '../log/order.js';
import { withRetries } from '../log/with-retries.js';
import { OneAtATime } from './one-at-a-time.js';

export type Reservation = {
  readonly number: string;
  readonly sequence: number;
  readonly requestId: string;
};

type Head = { readonly revision: bigint | null; readonly sequence: number };

/** Numbers of one organ and year: reserved before use, never given twice, every gap explained in the stream. */
export class NumberSeries {
  private readonly queue = new OneAtATime();

  constructor(
    private readonly store: EventStore,
    private readonly formatOf: (organ: string) => Promise<NumberFormat> = async () =>
      defaultNumberFormat,
  ) {}

  /**
   * The next number, reserved for this order; the same attempt of the same order gets the same number, unless
   * that was given up meanwhile: an order that comes back after its number was explained as a gap gets another.
   */
  reserve(order: Order, organ: string, year: number, attempt: number): Promise<Reservation> {
    const stream = numberSeriesStream(organ, year);
    return this.queue.run(stream, async () => {
      const format = await this.formatOf(organ);
      for (let nth = attempt; ; ) {
        const head = await this.head(stream);
        const sequence = head.sequence + 1;
        const number = formatNumber(format, year, sequence);
        const reservation = { number, sequence, requestId: requestIdOf(organ, number) };
        const id = idFrom('reservation', order.commandId, String(nth));
        try {
          const reserved = await this.append(stream, head, id, order, reservation);
          if (reserved !== null) return reserved;
          nth += 1;
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) throw error;
        }
      }
    });
  }

  /** Explains why a reserved number will not be seen. */
  forfeit(
    order: Order,
    organ: string,
    year: number,
    { number, sequence }: Reservation,
    why: 'held-by-imported-request' | 'registration-rejected' | 'registration-abandoned',
  ): Promise<void> {
    const id = idFrom('forfeit', organ, number);
    return this.add(order, organ, year, id, {
      type: 'NumberForfeited',
      data: { number, sequence, why },
    });
  }

  /** Lets the series go on above imported numbers of its own form. */
  async advance(
    order: Order,
    organ: string,
    year: number,
    through: number,
    importId: string,
  ): Promise<void> {
    const stream = numberSeriesStream(organ, year);
    if ((await this.head(stream)).sequence >= through) return;
    const id = idFrom('advance', organ, String(year), importId, String(through));
    await this.add(order, organ, year, id, {
      type: 'SeriesAdvanced',
      data: { through, importId },
    });
  }

  private add(
    order: Order,
    organ: string,
    year: number,
    id: string,
    event: NumberSeriesEvent,
  ): Promise<void> {
    const stream = numberSeriesStream(organ, year);
    return this.queue.run(stream, async () => {
      for (;;) {
        const { revision } = await this.head(stream);
        try {
          const stored = [this.stored(id, order, event)];
          await withRetries(() => this.store.append(stream, stored, revision ?? 'no-stream'));
          return;
        } catch (error) {
          if (!(error instanceof WrongExpectedRevision)) throw error;
        }
      }
    });
  }

  /** Sequences only rise, so the newest reservation or advance tells the last number taken. */
  private async head(stream: string): Promise<Head> {
    let revision: bigint | null = null;
    let from: bigint | undefined;
    for (;;) {
      const page = await withRetries(() =>
        this.store.readStream(stream, {
          direction: 'backwards',
          maxCount: 20,
          ...(from === undefined ? {} : { from }),
        }),
      );
      revision ??= page[0]?.revision ?? null;
      const sequence = page.map(taken).find((one) => one !== null);
      const oldest = page.at(-1)?.revision;
      if (sequence !== undefined && sequence !== null) return { revision, sequence };
      if (oldest === undefined || oldest === 0n) return { revision, sequence: 0 };
      from = oldest - 1n;
    }
  }

  /** Null: reserved under this id before, and given up since. */
  private async append(
    stream: string,
    { revision }: Head,
    id: string,
    order: Order,
    reservation: Reservation,
  ): Promise<Reservation | null> {
    const event = this.stored(id, order, { type: 'NumberReserved', data: reservation });
    const result = await withRetries(() =>
      this.store.append(stream, [event], revision ?? 'no-stream'),
    );
    if (!result.alreadyAppended) return reservation;
    const [before, ...since] = await withRetries(() =>
      this.store.readStream(stream, { from: result.revision }),
    );
    if (!before) throw new Error(`Reservation ${id} is in the log and cannot be read.`);
    const gone = since.some(
      ({ type, data }) => type === 'NumberForfeited' && data.number === before.data.number,
    );
    return gone ? null : (before.data as unknown as Reservation);
  }

  private stored(id: string, order: Order, event: NumberSeriesEvent): NewEvent {
    const { type, schemaVersion, data } = trackerCodec.encode(event as never);
    const { commandId, actor, command, today } = order;
    const meta = { commandId, correlationId: commandId, command, actor, decidedOn: today };
    return { id, type, schemaVersion, data, meta };
  }
}

const taken = ({ type, data }: RecordedEvent): number | null => {
  if (type === 'NumberReserved') return Number(data.sequence);
  return type === 'SeriesAdvanced' ? Number(data.through) : null;
};
