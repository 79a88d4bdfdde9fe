import type { Attributes } from '@opentelemetry/api';
import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

/** What a span may say of itself; everything else stays here, since it may be about a person. */
const sayable = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'error.type',
  'tracker.command',
  'tracker.outcome',
  'tracker.rejection',
  'tracker.stream.kind',
  'tracker.events',
  'tracker.revision',
  'tracker.position',
  'tracker.traces',
  'tracker.queue',
  'bullmq.queue.name',
  'bullmq.queue.operation',
  'bullmq.job.attempts.made',
  'bullmq.job.bulk.count',
]);

const said = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([key]) => sayable.has(key)));

/** Looking for stalled jobs, prolonging locks, closing: what a queue does for itself, every five seconds. */
const isChore = ({ attributes }: ReadableSpan): boolean => {
  const operation = attributes['bullmq.queue.operation'];
  return (
    operation !== undefined && !/^(?:add|process|complete|fail|retry|delay)/.test(`${operation}`)
  );
};

/** The span without what it must not say, and without events: their texts are of libraries. */
const discreet = (span: ReadableSpan): ReadableSpan => {
  const links = span.links.map(({ context }) => ({ context }));
  const status = { code: span.status.code };
  return Object.create(span, {
    attributes: { value: said(span.attributes) },
    events: { value: [] },
    links: { value: links },
    status: { value: status },
  }) as ReadableSpan;
};

const quietMs = 5 * 60_000;

/** Lets only what is sayable out, and tells of a collector that is away once in five minutes. */
export class DiscreetExporter implements SpanExporter {
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly onFailure: (error: Error | undefined) => void,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    const worth = spans.filter((span) => !isChore(span));
    if (worth.length === 0) {
      done({ code: ExportResultCode.SUCCESS });
      return;
    }
    this.exporter.export(worth.map(discreet), (result) => {
      if (result.code === ExportResultCode.FAILED) this.tell(result.error);
      // The processor would hand a failure to a global handler, which knows no pause.
      done({ code: ExportResultCode.SUCCESS });
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.exporter.forceFlush?.();
  }

  private tell(error: Error | undefined): void {
    const now = performance.now();
    if (now - this.toldAt < quietMs) return;
    this.toldAt = now;
    this.onFailure(error);
  }
}
