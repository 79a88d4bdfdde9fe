import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { namedIds } from './named-ids.js';

/** Records the spans of one spec file; `stop` at its end. */
export const recordSpans = () => {
  const memory = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({
    idGenerator: namedIds,
    spanProcessors: [new SimpleSpanProcessor(memory)],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    /** Ended since the last call. */
    take() {
      const spans = memory.getFinishedSpans();
      memory.reset();
      return spans;
    },
    async stop(): Promise<void> {
      await provider.shutdown();
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
};
