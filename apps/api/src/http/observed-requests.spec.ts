import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { recordSpans } from '../../../../libs/telemetry/src/traces/recording.fixtures.js';
import type { ApiRequest } from './api-request.js';
import { observedRequests } from './observed-requests.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${traceId}-00f067aa0ba902b7-01`;

describe('A watched request', () => {
  const recording = recordSpans();
  afterAll(() => recording.stop());

  /** What one request is told and leaves behind; the proxy on loopback is believed or not. */
  const asked = async (path: string, trusted: boolean) => {
    const told: unknown[][] = [];
    const app = express();
    if (trusted) app.set('trust proxy', 'loopback');
    app.use(observedRequests({ request: (...words) => void told.push(words.slice(0, 3)) }));
    app.get('/requests/:requestId', (request: ApiRequest, response) => {
      response.status(422).send(request.requestId);
    });
    app.get('/live', (_request, response) => {
      response.setHeader('Content-Type', 'text/event-stream').end();
    });
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}${path}`;
    const requestId = await (await fetch(url, { headers: { traceparent } })).text();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    const [span] = recording.take();
    return { told, requestId, span };
  };

  it('goes on in the trace that a trusted proxy names', async () => {
    const { requestId, span } = await asked('/requests/7', true);
    expect(requestId.replaceAll('-', '')).toBe(traceId);
    expect(span?.parentSpanContext?.spanId).toBe('00f067aa0ba902b7');
  });

  it('begins a trace of its own whatever a stranger names', async () => {
    const { requestId, span } = await asked('/requests/7', false);
    expect(span?.spanContext().traceId).toBe(requestId.replaceAll('-', ''));
    expect(span?.spanContext().traceId).not.toBe(traceId);
    expect(span?.parentSpanContext).toBeUndefined();
  });

  it('is known by the pattern of its route', async () => {
    const { told, span } = await asked('/requests/2026-00001', true);
    expect(told).toEqual([['GET', '/requests/:requestId', '4xx']]);
    expect(span?.name).toBe('GET /requests/:requestId');
    expect(JSON.stringify(span?.attributes)).not.toContain('2026-00001');
  });

  it('tells no address that there is no route for', async () => {
    const { told, span } = await asked('/王小明', true);
    expect(told).toEqual([['GET', '(none)', '4xx']]);
    expect(span?.name).toBe('GET (none)');
  });

  it('leaves out of the times what stays open as long as a page', async () =>
    expect((await asked('/live', true)).told).toEqual([]));
});
