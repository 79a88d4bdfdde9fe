import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { LiveConnections } from '../live/live-connections.js';
import { Leaving, lastAnswers } from './leaving.js';
import { stopServing } from './stop-serving.js';

describe('A server that is told to stop', () => {
  let server: Server;
  let leaving: Leaving;
  let streamsEnded: number;
  let port: number;
  beforeEach(async () => {
    leaving = new Leaving();
    streamsEnded = 0;
    const routes = express();
    routes.use(lastAnswers(leaving));
    routes.get('/', (_request, response) => void response.send('done'));
    routes.get('/slow', (_request, response) => {
      setTimeout(() => response.send('slow but done'), 400);
    });
    routes.get('/never', () => {});
    server = createServer(routes).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  afterEach(() => void server.closeAllConnections());

  const stop = (graceMs: number, answerWithinMs = 5_000): Promise<void> => {
    const live = {
      endAll: () => {
        streamsEnded += 1;
      },
    };
    const app = {
      get: (what: unknown) => (what === LiveConnections ? live : leaving),
      getHttpServer: () => server,
    };
    return stopServing(app as unknown as NestExpressApplication, { graceMs, answerWithinMs });
  };
  const open = async () => {
    const socket = connect(port, '127.0.0.1');
    let read = '';
    socket.on('data', (chunk) => {
      read += chunk;
    });
    socket.on('error', (error) => {
      read += error.message;
    });
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    await once(socket, 'connect');
    return {
      ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`),
      read: () => read,
      closed,
    };
  };
  const until = async (holds: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5_000; !holds(); await pause(5))
      if (Date.now() > end) throw new Error('it never came');
  };

  it('answers a connection that was in use, for the last time, and then nobody', async () => {
    const used = await open();
    used.ask('/');
    await until(() => used.read().endsWith('done'));
    expect(used.read()).toContain('Connection: keep-alive');
    const stopped = stop(0);
    used.ask('/');
    // However long the process is kept from its work: what has arrived is answered.
    for (const end = Date.now() + 250; Date.now() < end; );
    await used.closed;
    expect(used.read().match(/200 OK/g)).toHaveLength(2);
    expect(used.read()).toContain('Connection: close');
    await stopped;
    await expect(open()).rejects.toThrow('ECONNREFUSED');
    expect(streamsEnded).toBe(1);
  });

  it('finishes what is under way, and takes in whoever comes within the grace', async () => {
    const slow = await open();
    slow.ask('/slow');
    await pause(30);
    const stopped = stop(200);
    const late = await open();
    late.ask('/');
    await late.closed;
    expect(late.read()).toContain('done');
    await Promise.all([stopped, slow.closed]);
    expect(slow.read()).toContain('slow but done');
  });

  it('cuts off what does not end', async () => {
    const never = await open();
    never.ask('/never');
    await pause(30);
    await stop(0, 100);
    await never.closed;
    expect(never.read()).toBe('');
  });
});
