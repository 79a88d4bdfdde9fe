import { context, ROOT_CONTEXT, type SpanContext, SpanKind, trace } from '@opentelemetry/api';
import type { Done, ProcessMetrics } from './metrics/process-metrics.js';
import { inSpan, isTracing } from './traces/spans.js';

/** Where the cause of a job stands in a trace; null where it has none. */
export type CauseOfJob = () => Promise<SpanContext | null>;

/**
 * Runs one job: timed, counted and traced. A job with a cause belongs to the trace of the cause and is
 * linked with the queue's own span; one without goes on where the queue's span is.
 */
export const observedJob =
  (metrics: Pick<ProcessMetrics, 'job'> | null) =>
  async <Result>(
    queue: string,
    work: () => Promise<Result>,
    causeOf?: CauseOfJob,
  ): Promise<Result> => {
    const began = performance.now();
    const tell = (outcome: Done) =>
      metrics?.job(queue, outcome, (performance.now() - began) / 1_000);
    const cause = isTracing() && causeOf ? await causeOf().catch(() => null) : null;
    const beside = trace.getActiveSpan()?.spanContext();
    const place = {
      kind: SpanKind.CONSUMER,
      attributes: { 'tracker.queue': queue },
      parent: cause ? trace.setSpanContext(ROOT_CONTEXT, cause) : context.active(),
      links: cause && beside ? [{ context: beside }] : [],
    };
    try {
      const result = await inSpan(`job ${queue}`, place, work);
      tell('done');
      return result;
    } catch (error) {
      tell('failed');
      throw error;
    }
  };
