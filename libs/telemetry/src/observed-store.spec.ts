import { randomUUID } from 'node:crypto';
import { SpanStatusCode } from '@opentelemetry/api';
import { memoryEventStore, type NewEvent, OutcomeUnknown } from '@tracker/event-store';
import { observedStore, streamKind } from './observed-store.js';
import { recordSpans } from './traces/recording.fixtures.js';
import { inSpan } from './traces/spans.js';
import { appendSpanId } from './traces/trace-names.js';

const event = (commandId = 'c-1'): NewEvent => ({
  id: randomUUID(),
  type: 'RequestRegistered',
  schemaVersion: 1,
  data: {},
  meta: { commandId },
});

describe('A store that nobody watches', () => {
  it('is the store itself', () => {
    const store = memoryEventStore();
    expect(observedStore(store, null)).toBe(store);
  });
});

describe('A watched store', () => {
  let recording: ReturnType<typeof recordSpans>;
  const told: unknown[][] = [];
  const metrics = { append: (...words: unknown[]) => void told.push(words.slice(0, 2)) };
  beforeAll(() => {
    recording = recordSpans();
  });
  beforeEach(() => {
    told.length = 0;
  });
  afterAll(() => recording.stop());

  it('tells what became of an append, and where it landed', async () => {
    const store = observedStore(memoryEventStore(), metrics);
    const one = event();
    const stream = 'request-9';
    await inSpan('order', {}, () => store.append(stream, [one], 'no-stream'));
    await store.append(stream, [one], 'no-stream');
    await expect(store.append(stream, [event()], 'no-stream')).rejects.toThrow();
    expect(told).toEqual([
      ...[
        ['appended', false],
        ['already-appended', false],
        ['conflict', false],
      ],
    ]);
    const [append, order] = recording.take();
    expect(append).toMatchObject({
      name: 'append',
      attributes: {
        'tracker.stream.kind': 'request',
        'tracker.events': 1,
        'tracker.revision': '0',
        'tracker.outcome': 'appended',
      },
    });
    expect(append?.parentSpanContext?.spanId).toBe(order?.spanContext().spanId);
    expect(append?.spanContext().spanId).toBe(appendSpanId('c-1', stream));
  });

  it('knows an append that is sent again after its end was not known', async () => {
    const memory = memoryEventStore();
    let silent = true;
    const store = observedStore(
      {
        ...memory,
        append: (stream, events, expected) => {
          if (!silent) return memory.append(stream, events, expected);
          silent = false;
          return Promise.reject(new OutcomeUnknown(stream, new Error('closed')));
        },
      },
      metrics,
    );
    recording.take();
    const one = [event('c-2')];
    await expect(store.append('request-1', one, 'no-stream')).rejects.toThrow(OutcomeUnknown);
    await store.append('request-1', one, 'no-stream');
    expect(told).toEqual([
      ...[
        ['unknown', false],
        ['appended', true],
      ],
    ]);
    const [first, second] = recording.take();
    expect(first?.status.code).toBe(SpanStatusCode.ERROR);
    expect(second?.spanContext().spanId).not.toBe(first?.spanContext().spanId);
  });

  it('gives of a stream only its kind', () =>
    expect(['request-7c9e', 'numbers-某局-2026', 'calendar', '$all'].map(streamKind)).toEqual([
      ...['request', 'numbers', 'calendar', 'other'],
    ]));
});
