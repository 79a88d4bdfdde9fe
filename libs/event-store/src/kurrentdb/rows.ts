import { type EventData, jsonEvent, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { StoreRefused } from '../errors.js';
import type { JsonObject, NewEvent, RecordedEvent } from '../types.js';

/** Metadata as KurrentDB will have it: values are strings. `meta` is ours, as JSON. */
type Envelope = {
  readonly schemaVersion: string;
  readonly meta: string;
  /** Which call wrote the event: tells an answer that came twice from a write of ours. */
  readonly attempt: string;
  /** Of an event that was moved here: the instant at which it was first recorded, ISO in UTC. */
  readonly recordedAt?: string;
};

export type Found = { readonly event: RecordedEvent; readonly attempt: string | null };

/** `recordedAt` only for events that were recorded elsewhere: the server sets its own time. */
export const proposed = (event: NewEvent, attempt: string, recordedAt?: string): EventData =>
  jsonEvent({
    id: event.id,
    type: event.type,
    data: { ...event.data },
    metadata: {
      schemaVersion: String(event.schemaVersion),
      meta: JSON.stringify(event.meta),
      attempt,
      ...(recordedAt !== undefined && { recordedAt }),
    } satisfies Envelope,
  });

/** 2^64 - 1, which servers before 22.6 send for the position of an event of a stream. */
const noPosition = 2n ** 64n - 1n;

/** An event as it was given to `proposed`; null for what the server writes about itself, and links. */
export const found = ({ event }: ResolvedEvent): Found | null => {
  if (event === undefined || event.streamId.startsWith('$') || event.type.startsWith('$'))
    return null;
  const position = event.position?.commit;
  if (position === undefined || position >= noPosition)
    throw new StoreRefused('no-positions', new Error('the server tells no positions in streams'));
  const envelope: Partial<Record<string, unknown>> = asObject(event.metadata);
  const { schemaVersion, meta, attempt, recordedAt } = envelope;
  return {
    event: {
      stream: event.streamId,
      revision: event.revision,
      position,
      id: event.id.toLowerCase(),
      type: event.type,
      schemaVersion: Number(schemaVersion ?? 1),
      data: asObject(event.data),
      meta: typeof meta === 'string' ? asObject(parsed(meta)) : {},
      recordedAt: isInstant(recordedAt) ? recordedAt : event.created.toISOString(),
    },
    attempt: typeof attempt === 'string' ? attempt : null,
  };
};

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Somebody else's event may hold anything; the chain finds it, a reader is not to fall over it. */
const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
    ? (value as JsonObject)
    : {};
