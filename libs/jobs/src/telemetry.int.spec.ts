import { trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { testDatabase } from '@tracker/testing';
import { until } from '../test/until.js';
import { openQueues } from './open-queues.js';
import { telemetry } from './telemetry.js';

describe('Tracing', () => {
  const exporter = new InMemorySpanExporter();
  afterAll(() => trace.disable());

  it('is off until somebody registers a provider', () => expect(telemetry()).toBeUndefined());

  it('shows adding, processing and completing of a job once each', async () => {
    const spanProcessors = [new SimpleSpanProcessor(exporter)];
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
    const database = await testDatabase();
    const queues = await openQueues({ postgres: database.connection });
    try {
      let done = false;
      queues.worker('mail', async () => {
        done = true;
      });
      await queues.queue('mail').add('alarm', {}, { jobId: 'mail-1' });
      await until(() => done);
      const names = ['add mail.alarm', 'process mail', 'complete mail'];
      const named = (name: string) =>
        exporter.getFinishedSpans().filter((span) => span.name === name);
      await until(
        () => names.every((name) => named(name).length > 0),
        5_000,
        () => exporter.getFinishedSpans().map(({ name }) => name),
      );
      expect(names.map((name) => named(name).length)).toEqual([1, 1, 1]);
      const [add, process] = names.flatMap(named);
      expect(add?.attributes).toMatchObject({ 'bullmq.queue.name': 'mail' });
      expect(process?.attributes).toMatchObject({ 'bullmq.job.id': 'mail-1' });
    } finally {
      await queues.close();
      await database.drop();
    }
  });
});
