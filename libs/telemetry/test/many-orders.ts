// A process of its own, since jest runs no import() of packages: spans to the collector named by its argument.
import { inSpan } from '../src/traces/spans.js';
import { startTracing } from '../src/traces/start-tracing.js';

const orders = 20_000;
const told: string[] = [];
const stop = startTracing({
  ...{ endpoint: process.argv[2] ?? '', serviceName: 'spec', version: '0' },
  onFailure: (error) => told.push(String(error)),
});
const began = performance.now();
for (let order = 0; order < orders; order += 1) await inSpan('order', {}, async () => order);
const msEach = (performance.now() - began) / orders;
// The first batch is on its way.
await new Promise((resolve) => setTimeout(resolve, 100));
const stopping = performance.now();
await stop();
const stopMs = performance.now() - stopping;
process.stdout.write(JSON.stringify({ msEach, stopMs, told }), () => process.exit());
