import type { RecordedEvent } from '@tracker/event-store';
import { observedCommand } from './observed-command.js';
import { observedJob } from './observed-job.js';
import { observedPage } from './observed-page.js';
import { recordSpans } from './traces/recording.fixtures.js';
import { inSpan } from './traces/spans.js';
import { originOf } from './traces/trace-names.js';

const event = (request: string, commandId: string): RecordedEvent => ({
  id: commandId,
  type: 'RequestRegistered',
  schemaVersion: 1,
  data: {},
  meta: { commandId, correlationId: request },
  stream: `request-${commandId}`,
  revision: 0n,
  position: 1n,
  recordedAt: '2026-03-02T01:00:00.000Z',
});
const one = event('4bf92f35-77b3-4da6-a3ce-929d0e0e4736', 'c-1');
const other = event('0af76519-16cd-43dd-8448-eb211c80319c', 'c-2');
const nobodys = event('c-3', 'c-3');

describe('Watched work', () => {
  const recording = recordSpans();
  beforeEach(() => recording.take());
  afterAll(() => recording.stop());

  it('continues the trace of the one request that wrote a page', async () => {
    await observedPage(null)?.([one, nobodys], async () => {});
    const [span] = recording.take();
    const origin = originOf(one);
    expect(span?.spanContext().traceId).toBe(origin?.traceId);
    expect(span?.parentSpanContext?.spanId).toBe(origin?.spanId);
  });

  it('links a page of several requests with each of them', async () => {
    await observedPage(null)?.([one, other, one], async () => {});
    const [span] = recording.take();
    expect(span?.parentSpanContext).toBeUndefined();
    expect(span?.links.map(({ context }) => context)).toEqual([originOf(one), originOf(other)]);
  });

  it('counts the events of a page that was stored, and none of one that was not', async () => {
    const told: unknown[][] = [];
    const around = observedPage({ batch: (...words) => void told.push(words.slice(0, 2)) });
    await around?.([one, other], async () => {});
    const away = () => Promise.reject(new Error('away'));
    await expect(around?.([one], away)).rejects.toThrow('away');
    expect(told).toEqual([
      ...[
        ['done', 2],
        ['failed', 1],
      ],
    ]);
  });

  it('tells of an order its name, what became of it and why not', async () => {
    const told: unknown[][] = [];
    const command = observedCommand({
      metrics: { command: (...words) => void told.push(words.slice(0, 3)) },
      nameOf: (name) => name,
      codeOf: (code) => code,
      outcomeOf: (error) => ({ outcome: 'rejected', code: (error as Error).message }),
    });
    expect(await command('extend-period', async () => 7)).toBe(7);
    const faulty = (faults: number) => (faults > 0 ? 'ledger-has-faults' : null);
    expect(await command('import-ledger', async () => 2, faulty)).toBe(2);
    expect(await command('import-ledger', async () => 0, faulty)).toBe(0);
    const refuse = () => Promise.reject(new Error('due-date-passed'));
    await expect(command('extend-period', refuse)).rejects.toThrow('due-date-passed');
    expect(told).toEqual([
      ['extend-period', 'accepted', null],
      ['import-ledger', 'rejected', 'ledger-has-faults'],
      ['import-ledger', 'accepted', null],
      ['extend-period', 'rejected', 'due-date-passed'],
    ]);
    const codes = recording.take().map(({ attributes }) => attributes['tracker.rejection']);
    expect(codes).toEqual([undefined, 'ledger-has-faults', undefined, 'due-date-passed']);
  });

  it('puts a job into the trace of its cause, linked with the span of the queue', async () => {
    const job = observedJob(null);
    const cause = originOf(one);
    await inSpan('process reminders', {}, () =>
      job(
        'reminders',
        async () => {},
        async () => cause,
      ),
    );
    const [ring, queue] = recording.take();
    expect(ring?.spanContext().traceId).toBe(cause?.traceId);
    expect(ring?.parentSpanContext?.spanId).toBe(cause?.spanId);
    expect(ring?.links[0]?.context.spanId).toBe(queue?.spanContext().spanId);
  });

  it('does a job whose cause cannot be found where the queue is', async () => {
    const job = observedJob(null);
    const gone = () => Promise.reject(new Error('away'));
    await inSpan('process mail', {}, () => job('mail', async () => {}, gone));
    const [deliver, queue] = recording.take();
    expect(deliver?.parentSpanContext?.spanId).toBe(queue?.spanContext().spanId);
  });
});
