import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { DiscreetExporter } from './discreet-exporter.js';

const sentBy = async (work: (provider: BasicTracerProvider) => void) => {
  const memory = new InMemorySpanExporter();
  const exporter = new DiscreetExporter(memory, () => {});
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  work(provider);
  await provider.forceFlush();
  return memory.getFinishedSpans();
};

class NoCollector implements SpanExporter {
  export(_spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    done({ code: ExportResultCode.FAILED, error: new Error('connect ECONNREFUSED') });
  }
  async shutdown(): Promise<void> {}
}

describe('What leaves the process', () => {
  it('says of a span what is on the list, and nothing that a library wrote besides', async () => {
    const [span] = await sentBy((provider) => {
      const one = provider.getTracer('spec').startSpan('process reminders');
      one.setAttributes({ 'bullmq.queue.name': 'reminders', 'bullmq.job.id': 'mail-张三' });
      one.recordException(new Error('no mailbox zhangsan@example.cn'));
      one.setStatus({ code: 2, message: 'no mailbox zhangsan@example.cn' });
      one.end();
    });
    expect(span).toMatchObject({
      name: 'process reminders',
      attributes: { 'bullmq.queue.name': 'reminders' },
      status: { code: 2 },
    });
    expect(span?.duration).toHaveLength(2);
    const { attributes, events, status } = span ?? {};
    expect(JSON.stringify({ attributes, events, status })).not.toMatch(/zhangsan|张三/);
  });

  it('is nothing of the chores of a queue', async () => {
    const sent = await sentBy((provider) => {
      for (const operation of ['moveStalledJobsToWait', 'addBulk', 'process', 'close']) {
        const attributes = { 'bullmq.queue.operation': operation };
        provider.getTracer('spec').startSpan(operation, { attributes }).end();
      }
    });
    expect(sent.map(({ name }) => name)).toEqual(['addBulk', 'process']);
  });

  it('is dropped without a flood of lines when the collector is away', async () => {
    const told: (Error | undefined)[] = [];
    const exporter = new DiscreetExporter(new NoCollector(), (error) => told.push(error));
    const results: ExportResult[] = [];
    const spans = await sentBy((provider) => provider.getTracer('spec').startSpan('order').end());
    for (let turn = 0; turn < 50; turn += 1)
      exporter.export(spans, (result) => results.push(result));
    expect(told).toHaveLength(1);
    expect(results.every(({ code }) => code === ExportResultCode.SUCCESS)).toBe(true);
  });
});
