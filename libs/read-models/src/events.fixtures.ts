import type { RequestEvent } from '@tracker/domain/events';
import type { EventStore, JsonObject, NewEvent, RecordedEvent } from '@tracker/event-store';

/** A UUID by number, so that fixtures can be told apart at a glance. */
export const uuidNo = (kind: number, n: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const requestNo = (n: number) => uuidNo(1, n);
export const applicantNo = (n: number) => uuidNo(2, n);
export const partNo = (n: number) => uuidNo(3, n);

export const sealed = (text: string) => ({
  sealed: `k1.${Buffer.from(text).toString('base64url')}`,
});

export type Fact = { readonly type: string; readonly data: object };

/** A registration at the desk of organ A, received on a Wednesday; anything may be overridden. */
export const registered = (n: number, overrides: object = {}): Fact => ({
  type: 'RequestRegistered',
  data: {
    organ: 'A',
    number: `A-2024-${String(n).padStart(4, '0')}`,
    origin: 'desk',
    channel: 'in-person',
    receivedOn: '2024-03-06',
    receiptRule: 'in-person',
    registeredOn: '2024-03-06',
    applicantId: applicantNo(n),
    applicantType: 'natural-person',
    applicantName: sealed(`申请人${n}`),
    description: sealed(`申请公开第${n}号文件`),
    ...overrides,
  },
});

export const fact = <Type extends RequestEvent['type']>(
  type: Type,
  data: Extract<RequestEvent, { type: Type }>['data'],
): Fact => ({ type, data });

/** Facts as the log would hold them: one stream, revisions from 0, positions from `from`. */
export const recorded = (
  stream: string,
  facts: readonly Fact[],
  { position = 1n, revision = 0n }: { position?: bigint; revision?: bigint } = {},
): RecordedEvent[] =>
  facts.map(({ type, data }, index) => {
    const at = position + BigInt(index);
    return {
      id: uuidNo(9, Number(at)),
      type,
      schemaVersion: 1,
      data: data as JsonObject,
      meta: { hash: `hash-${at}`, prev: null },
      stream,
      revision: revision + BigInt(index),
      position: at,
      recordedAt: '2024-03-06T01:00:00.000Z',
    };
  });

let nextId = 1;

export const newEvents = (facts: readonly Fact[]): NewEvent[] =>
  facts.map(({ type, data }) => ({
    id: uuidNo(8, nextId++),
    type,
    schemaVersion: 1,
    data: data as JsonObject,
    meta: { actor: 'test', decidedOn: '2024-03-06' },
  }));

/** Appends to the end of a stream, or begins it. */
export const append = async (store: EventStore, stream: string, ...facts: Fact[]) => {
  const last = await store.readStream(stream, { direction: 'backwards', maxCount: 1 });
  return store.append(stream, newEvents(facts), last[0]?.revision ?? 'no-stream');
};
