import { ProxyTracerProvider, trace } from '@opentelemetry/api';
import type { Telemetry } from 'bullmq';
import { BullMQOtel } from 'bullmq-otel';

const tracerName = 'tracker-jobs';

/** Whether the process has registered a tracer provider, before the queues were opened. */
const isTracing = (): boolean => {
  const provider = trace.getTracerProvider();
  return (
    !(provider instanceof ProxyTracerProvider) ||
    provider.getDelegateTracer(tracerName) !== undefined
  );
};

/** Spans for add, process and complete when somebody collects them, else nothing. */
export const telemetry = (): Telemetry | undefined =>
  isTracing() ? new BullMQOtel({ tracerName }) : undefined;
