import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LiveConnections } from '../live/live-connections.js';
import { Leaving } from './leaving.js';

const lookEveryMs = 200;

export type StopOptions = {
  /** How long the process still serves after saying that it leaves. */
  readonly graceMs: number;
  /** How long open requests may take after that. */
  readonly answerWithinMs: number;
};

/**
 * Ends the serving without a broken answer: not ready first, then deaf to new connections, then the
 * requests under way. What is open after that is cut off.
 */
export const stopServing = async (
  app: NestExpressApplication,
  { graceMs, answerWithinMs }: StopOptions,
): Promise<void> => {
  app.get(Leaving).begin();
  if (graceMs > 0) await pause(graceMs);
  const server: Server = app.getHttpServer();
  // That of `http` would also close connections whose request has not been read yet.
  const closed = new Promise<void>((resolve) => {
    Listener.prototype.close.call(server, () => resolve());
  });
  // An open stream never ends by itself; its reader comes back to another process.
  app.get(LiveConnections).endAll();
  // What has arrived is read first: a connection with an unread request only looks idle.
  const idle = setInterval(() => setImmediate(() => server.closeIdleConnections()), lookEveryMs);
  const cut = setTimeout(() => server.closeAllConnections(), answerWithinMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
};
