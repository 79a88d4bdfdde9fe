import { context, SpanKind } from '@opentelemetry/api';
import {
  type AppendResult,
  type EventStore,
  type NewEvent,
  OutcomeUnknown,
  StoreBusy,
  StoreUnavailable,
  WrongExpectedRevision,
} from '@tracker/event-store';
import type { AppendOutcome, ProcessMetrics } from './metrics/process-metrics.js';
import { namedIds } from './traces/named-ids.js';
import { inStarted, isTracing, tracer } from './traces/spans.js';
import { appendSpanId } from './traces/trace-names.js';

const remembered = 1_000;

/** The part of a stream's name that says what it is about, never whom. */
export const streamKind = (stream: string): string => /^[a-z]+/.exec(stream)?.[0] ?? 'other';

const outcomeOf = (error: unknown): AppendOutcome => {
  if (error instanceof WrongExpectedRevision) return 'conflict';
  if (error instanceof OutcomeUnknown) return 'unknown';
  if (error instanceof StoreUnavailable || error instanceof StoreBusy) return 'unavailable';
  return 'failed';
};

/** The same store, with every append timed, counted and traced. The store itself where nobody looks. */
export const observedStore = (
  store: EventStore,
  metrics: Pick<ProcessMetrics, 'append'> | null,
): EventStore => {
  if (metrics === null && !isTracing()) return store;
  /** First ids of appends that failed and may come again. */
  const mayComeAgain = new Set<string>();

  const startSpan = (stream: string, events: readonly NewEvent[], again: boolean) => {
    const attributes = {
      'tracker.stream.kind': streamKind(stream),
      'tracker.events': events.length,
    };
    const start = () => tracer.startSpan('append', { kind: SpanKind.CLIENT, attributes });
    const commandId = events[0]?.meta.commandId;
    // A second attempt is a span of its own: the name belongs to the first.
    if (again || typeof commandId !== 'string') return start();
    return namedIds.naming(appendSpanId(commandId, stream), start);
  };

  const append: EventStore['append'] = async (stream, events, expected) => {
    const began = performance.now();
    const first = events[0]?.id ?? '';
    const again = mayComeAgain.delete(first);
    const tell = (outcome: AppendOutcome) =>
      metrics?.append(outcome, again, (performance.now() - began) / 1_000);
    return inStarted(startSpan(stream, events, again), context.active(), async (span) => {
      let result: AppendResult;
      try {
        result = await store.append(stream, events, expected);
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome === 'unknown' || outcome === 'unavailable') mayComeAgain.add(first);
        if (mayComeAgain.size > remembered) mayComeAgain.clear();
        span.setAttribute('tracker.outcome', outcome);
        tell(outcome);
        throw error;
      }
      const outcome = result.alreadyAppended ? 'already-appended' : 'appended';
      span.setAttributes({
        'tracker.outcome': outcome,
        'tracker.revision': String(result.revision),
        'tracker.position': String(result.position),
      });
      tell(outcome);
      return result;
    });
  };

  return {
    append,
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    head: () => store.head(),
    subscribe: (options) => store.subscribe(options),
    close: () => store.close(),
  };
};
