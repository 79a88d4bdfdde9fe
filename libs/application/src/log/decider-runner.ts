import type { Outcome } from '@tracker/domain';
import {
  type AppendResult,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
  WrongExpectedRevision,
} from '@tracker/event-store';
import { type KeyVault, sealFields } from '@tracker/personal-data';
import { eventIdOf } from '@tracker/platform';
import { personalFields, trackerCodec } from './codec.js';
import { OrderRejected } from './errors.js';
import { landedBefore, type Order, type Receipt } from './order.js';
import { refuseStale } from './refuse-stale.js';
import { withRetries } from './with-retries.js';

type AnyEvent = { readonly type: string; readonly data: unknown };

/** How a stream is folded and which key its personal fields are sealed with. */
export type StreamKind<State, Event extends AnyEvent> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly keyOf: (state: State) => string;
};

export type Asked<State, Event extends AnyEvent> = {
  readonly stream: string;
  readonly order: Order;
  readonly decide: (state: State) => Outcome<Event>;
  /** The revision the caller has seen (If-Match); without it the order is decided anew on a conflict. */
  readonly expectedRevision?: bigint | undefined;
};

type Keys = ReadonlyMap<string, Buffer>;

const decideAnew = 8;

/** Load, fold, decide, seal, append: the one place where a decision meets the store. */
export class DeciderRunner {
  constructor(
    private readonly store: EventStore,
    private readonly vault: KeyVault,
  ) {}

  /** Throws OrderRejected, StaleRevision, or what the store throws after its retries. */
  async run<State, Event extends AnyEvent>(
    kind: StreamKind<State, Event>,
    asked: Asked<State, Event>,
  ): Promise<Receipt> {
    for (let attempt = 1; ; attempt += 1) {
      const history = await withRetries(() => this.store.readStream(asked.stream));
      const landed = landedBefore(history, asked.order.commandId);
      if (landed) return landed;
      refuseStale(asked.expectedRevision, history);
      const state = history
        .map((event) => trackerCodec.decode(event) as unknown as Event)
        .reduce(kind.evolve, kind.initial);
      const outcome = asked.decide(state);
      if (!outcome.accepted) throw new OrderRejected(outcome.rejection);
      const after = outcome.events.reduce(kind.evolve, state);
      try {
        return await this.append(asked, outcome.events, kind.keyOf(after), history.at(-1));
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || attempt === decideAnew) throw error;
      }
    }
  }

  /**
   * Opens a stream that is expected not to exist, without reading it first; the same order again gets
   * its first receipt. `keys` spares the vault a question where the caller has asked for many at once.
   */
  async open<State, Event extends AnyEvent>(
    kind: StreamKind<State, Event>,
    { stream, order, decide }: Asked<State, Event>,
    keys?: Keys,
  ): Promise<Receipt> {
    const outcome = decide(kind.initial);
    if (!outcome.accepted) throw new OrderRejected(outcome.rejection);
    const state = outcome.events.reduce(kind.evolve, kind.initial);
    return this.append({ stream, order }, outcome.events, kind.keyOf(state), undefined, keys);
  }

  private async append<Event extends AnyEvent>(
    { stream, order }: { readonly stream: string; readonly order: Order },
    events: readonly Event[],
    keyId: string,
    last: RecordedEvent | undefined,
    keys?: Keys,
  ): Promise<AppendResult> {
    const sealed = await this.seal(stream, order, events, keyId, keys);
    const expected = last?.revision ?? 'no-stream';
    return withRetries(() => this.store.append(stream, sealed, expected));
  }

  private async seal<Event extends AnyEvent>(
    stream: string,
    order: Order,
    events: readonly Event[],
    keyId: string,
    keys: Keys | undefined,
  ): Promise<readonly NewEvent[]> {
    const { commandId, actor, command, today, correlationId } = order;
    const meta = {
      commandId,
      correlationId: correlationId ?? commandId,
      command,
      actor,
      decidedOn: today,
    };
    const secret = hasPersonalText(events) ? await this.keyOf(keyId, keys) : null;
    return events.map((event, index) => {
      const id = eventIdOf(commandId, index);
      const stored = trackerCodec.encode(event as never);
      const fields = personalFields[event.type] ?? [];
      const data = secret
        ? sealFields(
            stored.data,
            fields,
            { id: secret.id, secret: secret.key },
            { stream, eventId: id },
          )
        : stored.data;
      return {
        id,
        type: stored.type,
        schemaVersion: stored.schemaVersion,
        data: plain(data),
        meta,
      };
    });
  }

  private async keyOf(
    id: string,
    keys: Keys | undefined,
  ): Promise<{ readonly id: string; readonly key: Buffer }> {
    const key = keys?.get(id) ?? (await this.vault.provide([id])).get(id);
    if (!key) throw new Error(`The vault gave no key ${id}.`);
    return { id, key };
  }
}

/** undefined is absent in JSON; the store takes no undefined. */
const plain = (data: Readonly<Record<string, unknown>>): NewEvent['data'] =>
  Object.fromEntries(
    Object.entries(data).filter(([, value]) => value !== undefined),
  ) as NewEvent['data'];

const hasPersonalText = (events: readonly AnyEvent[]): boolean =>
  events.some(({ type, data }) =>
    (personalFields[type] ?? []).some(
      (field) => typeof (data as Record<string, unknown>)[field] === 'string',
    ),
  );
