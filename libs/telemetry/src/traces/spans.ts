import {
  type Attributes,
  type Context,
  context,
  type Link,
  ProxyTracerProvider,
  type Span,
  type SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';

/** Does nothing until a provider is registered, and follows it from then on. */
export const tracer = trace.getTracer('tracker');

export type SpanOptions = {
  readonly attributes?: Attributes;
  readonly kind?: SpanKind;
  readonly links?: Link[];
  /** The active span by default. */
  readonly parent?: Context;
};

/** Marks a span as failed by the kind of the error; its words may hold what belongs to nobody else. */
export const failSpan = (span: Span, error: unknown): void => {
  span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
  span.setStatus({ code: SpanStatusCode.ERROR });
};

/** Runs work inside a started span and ends it. */
export const inStarted = <T>(
  span: Span,
  parent: Context,
  work: (span: Span) => Promise<T>,
): Promise<T> =>
  context.with(trace.setSpan(parent, span), async () => {
    try {
      return await work(span);
    } catch (error) {
      failSpan(span, error);
      throw error;
    } finally {
      span.end();
    }
  });

/** Runs work inside a new span. */
export const inSpan = <T>(
  name: string,
  { parent = context.active(), ...options }: SpanOptions,
  work: (span: Span) => Promise<T>,
): Promise<T> => inStarted(tracer.startSpan(name, options, parent), parent, work);

/** Whether spans started here go anywhere. */
export const isTracing = (): boolean => {
  const provider = trace.getTracerProvider();
  return (
    !(provider instanceof ProxyTracerProvider) ||
    provider.getDelegateTracer('tracker') !== undefined
  );
};

/** Fields for every line of the log that is written inside a span. */
export const traceFields = (): Readonly<Record<string, string>> => {
  const span = trace.getActiveSpan();
  if (!span?.isRecording()) return {};
  const { traceId, spanId } = span.spanContext();
  return { traceId, spanId };
};
