import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import { serveDesks } from './serve-desks.js';

describe('Serving the desks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-desks-'));
  const app = express();
  beforeAll(() => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>desks</title>');
    writeFileSync(join(folder, 'assets', 'a-1.js'), 'export {};');
    writeFileSync(join(folder, 'whole-page.js'), '// again');
    app.use((_request, response, next) => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    });
    serveDesks(app as never, folder);
    app.use((_request, response) => void response.status(418).json({ routed: true }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['/', '/requests', '/requests/abc/print', '/healthy'])(
    'answers %s with the page',
    async (path) => {
      const { status, text, headers } = await request(app).get(path).set('Accept', 'text/html');
      expect([status, text]).toEqual([200, '<title>desks</title>']);
      expect(headers['cache-control']).toBe('no-store');
    },
  );

  it.each(['/api/session', '/api', '/health/ready', '/queues', '/queues/x'])(
    'leaves %s to its route, whatever the browser accepts',
    async (path) => {
      expect((await request(app).get(path).set('Accept', '*/*')).status).toBe(418);
    },
  );

  it('lets a file be kept for ever, and says when there is none', async () => {
    const { headers } = await request(app).get('/assets/a-1.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const missing = await request(app).get('/assets/a-2.js');
    expect([missing.status, missing.text]).toEqual([404, '']);
  });

  it('has beside the page what asks for it again, which no cache keeps', async () => {
    const { headers, text } = await request(app).get('/whole-page.js').set('Accept', '*/*');
    expect([headers['cache-control'], text]).toEqual(['no-store', '// again']);
  });

  it('answers nothing but questions', async () => {
    expect((await request(app).post('/requests')).status).toBe(418);
  });
});
