import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { recordSpans } from './recording.fixtures.js';
import { inSpan, isTracing, traceFields } from './spans.js';

const run = promisify(execFile);

type Figures = {
  readonly msEach: number;
  readonly stopMs: number;
  readonly told: readonly string[];
};

describe('Tracing', () => {
  it('is off until it is started: no span, no fields in the log', async () => {
    expect(isTracing()).toBe(false);
    expect(await inSpan('order', {}, async (span) => span.isRecording())).toBe(false);
    expect(await inSpan('order', {}, async () => traceFields())).toEqual({});
  });

  it('leads from a line of the log to its span', async () => {
    const recording = recordSpans();
    const fields = await inSpan('order', {}, async () => traceFields());
    const [span] = recording.take();
    const { traceId, spanId } = span?.spanContext() ?? {};
    expect(fields).toEqual({ traceId, spanId });
    await recording.stop();
  });

  it('neither slows, floods nor delays the end of a process whose collector never answers', async () => {
    const asked = new Set<string | undefined>();
    const server = createServer(({ url }) => asked.add(url)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const program = join(__dirname, '..', '..', 'test', 'many-orders.ts');
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', program, endpoint]);
    server.closeAllConnections();
    server.close();
    const { msEach, stopMs, told } = JSON.parse(stdout) as Figures;
    expect([...asked]).toEqual(['/v1/traces']);
    expect(msEach).toBeLessThan(0.5);
    expect(stopMs).toBeLessThan(4_000);
    expect(told.length).toBeLessThanOrEqual(2);
    expect(stderr).toBe('');
  }, 20_000);
});
