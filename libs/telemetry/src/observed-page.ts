import { ROOT_CONTEXT, type SpanContext, trace } from '@opentelemetry/api';
import type { RecordedEvent } from '@tracker/event-store';
import type { ProcessMetrics } from './metrics/process-metrics.js';
import { inSpan, isTracing, type SpanOptions } from './traces/spans.js';
import { originOf } from './traces/trace-names.js';

/** Wraps the taking in of one page of the log. */
export type AroundPage = (
  page: readonly RecordedEvent[],
  work: () => Promise<void>,
) => Promise<void>;

const linked = 32;

/** The appends that wrote a page, each once, in order. */
const originsOf = (page: readonly RecordedEvent[]): readonly SpanContext[] => {
  const origins = new Map<string, SpanContext>();
  for (const event of page) {
    const origin = originOf(event);
    if (origin) origins.set(`${origin.traceId}${origin.spanId}`, origin);
  }
  return [...origins.values()];
};

/** A page that one request wrote continues its trace; one of several has its own, linked with theirs. */
const placeOf = (page: readonly RecordedEvent[]): SpanOptions => {
  const origins = originsOf(page);
  const traces = new Set(origins.map(({ traceId }) => traceId));
  const attributes = { 'tracker.events': page.length, 'tracker.traces': traces.size };
  const last = origins.at(-1);
  const links = origins.slice(0, linked).map((context) => ({ context }));
  const alone = traces.size === 1 && last;
  const parent = alone ? trace.setSpanContext(ROOT_CONTEXT, last) : ROOT_CONTEXT;
  return { attributes, links, parent };
};

/** Times, counts and traces each page; undefined where nobody looks. */
export const observedPage = (
  metrics: Pick<ProcessMetrics, 'batch'> | null,
): AroundPage | undefined => {
  const tracing = isTracing();
  if (metrics === null && !tracing) return undefined;
  return async (page, work) => {
    const began = performance.now();
    const tell = (outcome: 'done' | 'failed') =>
      metrics?.batch(outcome, page.length, (performance.now() - began) / 1_000);
    try {
      await (tracing ? inSpan('projection batch', placeOf(page), work) : work());
      tell('done');
    } catch (error) {
      tell('failed');
      throw error;
    }
  };
};
