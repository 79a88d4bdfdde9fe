import { isValidSpanId, isValidTraceId } from '@opentelemetry/api';
import { NamedIds } from './named-ids.js';
import { appendSpanId, originOf, requestIdOfTrace } from './trace-names.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const correlationId = '4bf92f35-77b3-4da6-a3ce-929d0e0e4736';
const meta = { commandId: 'c-1', correlationId };

describe('The name of a trace', () => {
  it('is the request id, written as a UUID', () =>
    expect(requestIdOfTrace(traceId)).toBe(correlationId));

  it('is told by every event of the request, with the span of the append', () =>
    expect(originOf({ stream: 'request-1', meta })).toEqual({
      ...{ traceId, traceFlags: 1, isRemote: true },
      spanId: appendSpanId('c-1', 'request-1'),
    }));

  it('is another span for another stream of the same order', () => {
    const [one, other] = ['request-1', 'numbers-K-2026'].map((stream) =>
      appendSpanId('c-1', stream),
    );
    expect(isValidSpanId(one ?? '')).toBe(true);
    expect(one).not.toBe(other);
  });

  it('is not told by what no request led to', () => {
    const stream = 'request-1';
    expect(originOf({ stream, meta: { commandId: correlationId, correlationId } })).toBeNull();
    expect(originOf({ stream, meta: { commandId: 'c-1' } })).toBeNull();
    expect(originOf({ stream, meta: { commandId: 'c-1', correlationId: 'by hand' } })).toBeNull();
  });
});

describe('Ids', () => {
  it('are random but for the one span that was named', () => {
    const ids = new NamedIds();
    const [named, next] = ids.naming('00f067aa0ba902b7', () => [
      ids.generateSpanId(),
      ids.generateSpanId(),
    ]);
    expect(named).toBe('00f067aa0ba902b7');
    expect(isValidSpanId(next ?? '')).toBe(true);
    expect(next).not.toBe(named);
    expect(isValidTraceId(ids.generateTraceId())).toBe(true);
  });

  it('forget a name that no span took', () => {
    const ids = new NamedIds();
    ids.naming('00f067aa0ba902b7', () => {});
    expect(ids.generateSpanId()).not.toBe('00f067aa0ba902b7');
  });
});
