import { createHash } from 'node:crypto';
import { isValidSpanId, isValidTraceId, type SpanContext, TraceFlags } from '@opentelemetry/api';
import type { RecordedEvent } from '@tracker/event-store';

/** A trace id written as a UUID: the request id of whatever the trace is about. */
export const requestIdOfTrace = (traceId: string): string =>
  [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => traceId.slice(from, to))
    .join('-');

/** The name of the span of an append: whoever reads one of its events can tell it without asking. */
export const appendSpanId = (commandId: string, stream: string): string =>
  createHash('sha256').update(`${commandId}\n${stream}`).digest('hex').slice(0, 16);

/** The append that wrote an event, as a place in the trace of its request; null for what no request led to. */
export const originOf = ({
  stream,
  meta: { commandId, correlationId },
}: Pick<RecordedEvent, 'stream' | 'meta'>): SpanContext | null => {
  if (typeof commandId !== 'string' || typeof correlationId !== 'string') return null;
  // Orders that came without a request are their own correlation.
  if (correlationId === commandId) return null;
  const traceId = correlationId.replaceAll('-', '');
  const spanId = appendSpanId(commandId, stream);
  if (!isValidTraceId(traceId) || !isValidSpanId(spanId)) return null;
  return { traceId, spanId, traceFlags: TraceFlags.SAMPLED, isRemote: true };
};
