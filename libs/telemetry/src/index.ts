/**
 * What operators see of a process: metrics for Prometheus, traces for an OpenTelemetry collector, and the
 * port where they ask. It watches ports from outside and knows no request by name.
 */
export { closedSet, statusLabel } from './metrics/closed-set.js';
export {
  type GaugeName,
  gaugeTable,
  type Reading,
  type ScrapeSource,
} from './metrics/gauge-table.js';
export { type CommandOutcome, ProcessMetrics } from './metrics/process-metrics.js';
export { observedCommand, type WhatBecame } from './observed-command.js';
export { type CauseOfJob, observedJob } from './observed-job.js';
export { type AroundPage, observedPage } from './observed-page.js';
export { observedStore } from './observed-store.js';
export { DoorTaken, type OperatorsDoor, openOperatorsDoor } from './operators/operators-door.js';
export { isTracing, traceFields, tracer } from './traces/spans.js';
export { startTracing } from './traces/start-tracing.js';
export { originOf, requestIdOfTrace } from './traces/trace-names.js';
