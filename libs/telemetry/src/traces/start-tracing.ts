import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { within } from '../metrics/within.js';
import { DiscreetExporter } from './discreet-exporter.js';
import { namedIds } from './named-ids.js';

export type TracingOptions = {
  /** Of an OTLP collector over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  readonly version: string;
  /** A collector that did not take spans; at most once in five minutes. */
  readonly onFailure: (error: Error | undefined) => void;
};

const flushWithinMs = 2_000;

const addressOf = (endpoint: string): string => `${endpoint.replace(/\/+$/, '')}/v1/traces`;

/**
 * Sends the spans of this process to a collector, once a process and before queues are opened. What it
 * cannot send in time is dropped; returns what sends the rest and ends it, within two seconds.
 */
export const startTracing = (options: TracingOptions): (() => Promise<void>) => {
  const { endpoint, serviceName, version, onFailure } = options;
  const exporter = new OTLPTraceExporter({ url: addressOf(endpoint), timeoutMillis: 5_000 });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: new AlwaysOnSampler(),
    idGenerator: namedIds,
    spanLimits: { linkCountLimit: 32 },
    spanProcessors: [
      new BatchSpanProcessor(new DiscreetExporter(exporter, onFailure), {
        scheduledDelayMillis: 1_000,
        exportTimeoutMillis: 6_000,
        maxQueueSize: 2_048,
        maxExportBatchSize: 512,
      }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => within(flushWithinMs, provider.shutdown()).catch(onFailure);
};
