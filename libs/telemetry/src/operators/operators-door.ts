import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProcessMetrics } from '../metrics/process-metrics.js';
import { within } from '../metrics/within.js';

export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

export type DoorOptions = {
  readonly port: number;
  readonly host: string;
  readonly metrics: Pick<ProcessMetrics, 'text'>;
  /** What must answer for this process to be of use. */
  readonly checks: Checks;
  /** For each of the checks; 2 s by default. */
  readonly patienceMs?: number;
};

export type OperatorsDoor = {
  readonly port: number;
  /** From now on the process is not ready, whatever it still does: it was told to stop. */
  leave(): void;
  close(): Promise<void>;
};

/** The port for operators is somebody else's. */
export class DoorTaken extends Error {
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
  }
}

type Answer = { readonly status: number; readonly type: string; readonly text: string };

const json = (status: number, body: object): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  text: JSON.stringify(body),
});

const readiness = async (checks: Checks, patienceMs: number): Promise<Answer> => {
  const told = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const works = await within(patienceMs, check()).then(
        () => true,
        () => false,
      );
      return [name, works ? 'ok' : 'away'] as const;
    }),
  );
  const ready = told.every(([, word]) => word === 'ok');
  return json(ready ? 200 : 503, {
    status: ready ? 'ok' : 'away',
    ...Object.fromEntries(told),
  });
};

/** A port for operators alone: metrics, and whether the process lives and is of use. Nothing else. */
export const openOperatorsDoor = async (options: DoorOptions): Promise<OperatorsDoor> => {
  const { port, host, metrics, checks, patienceMs = 2_000 } = options;
  let leaving = false;
  const answer = async ({ method, url }: IncomingMessage): Promise<Answer> => {
    const path = url?.split('?')[0];
    if (method !== 'GET' && method !== 'HEAD') return json(405, { status: 'method-not-allowed' });
    if (path === '/health/live') return json(200, { status: 'ok' });
    if (path === '/health/ready')
      return leaving ? json(503, { status: 'stopping' }) : readiness(checks, patienceMs);
    if (path === '/metrics') return { status: 200, ...(await metrics.text()) };
    return json(404, { status: 'not-found' });
  };
  const send = (response: ServerResponse, { status, type, text }: Answer) =>
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => json(500, { status: 'failed' }))
      .then((told) => send(response, told));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new DoorTaken(port) : error),
    );
    // Whoever asks is no reason to stay: a process that has ended its work ends.
    server.listen(port, host, resolve).unref();
  });
  return {
    port: (server.address() as AddressInfo).port,
    leave: () => {
      leaving = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
