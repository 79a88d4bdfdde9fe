import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describeWith } from '@tracker/testing';
import { madeSecrets } from './support/topology.js';

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createTcp().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** An API process as the proxy sees one. */
const upstream = async (name: string) => {
  const state = { ready: true };
  const server: Server = createServer((asked, answer) => {
    if (asked.url === '/health/ready') return answer.writeHead(state.ready ? 200 : 503).end();
    if (asked.url === '/api/live') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      // The second message never comes: whoever waits for it waits for ever.
      return void answer.write(`data: ${name}\n\n`);
    }
    if (asked.url === '/assets/desk.js')
      return answer.writeHead(200, { 'content-type': 'text/javascript' }).end('x'.repeat(20_000));
    answer.end(JSON.stringify({ name, headers: asked.headers }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { state, stop, port: (server.address() as AddressInfo).port };
};

describeWith('caddy', 'The proxy', (caddy) => {
  let secrets: ReturnType<typeof madeSecrets>;
  let ca: Buffer;
  let proxy: ChildProcess;
  let ports: { readonly https: number; readonly http: number };
  let upstreams: readonly Awaited<ReturnType<typeof upstream>>[];
  let journal = '';

  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const url = `https://localhost:${ports.https}${path}`;
      const asked = request(url, { ca, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        const told = () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString(),
          });
        answer.on('data', (chunk) => {
          chunks.push(chunk);
          // An event is read as it comes, while its stream stays open.
          if (path === '/api/live') {
            told();
            asked.destroy();
          }
        });
        answer.on('end', told);
      });
      asked.on('error', reject);
      asked.end();
    });
  /** Who answers when many ask at once. */
  const names = async (): Promise<readonly string[]> => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/api/x')));
    return [...new Set(answers.map(({ body }) => String(JSON.parse(body).name)))].sort();
  };

  /** Waits until just these answer; the proxy asks every two seconds. */
  const answeredBy = async (...wanted: readonly string[]): Promise<void> => {
    for (let left = 100; ; left -= 1) {
      const found = await names();
      if (found.join() === wanted.join()) return;
      if (left === 0) throw new Error(`answered by ${found.join()}, not ${wanted.join()}`);
      await pause(100);
    }
  };

  beforeAll(async () => {
    secrets = madeSecrets('localhost');
    ca = readFileSync(join(secrets.folder, 'internal_authority.crt'));
    upstreams = [await upstream('one'), await upstream('two')];
    ports = { https: await freePort(), http: await freePort() };
    const replaced: readonly (readonly [string, string])[] = [
      ['https://:8443', `https://:${ports.https}`],
      ['http://:8080', `http://:${ports.http}`],
      ['http://127.0.0.1:8081', `http://127.0.0.1:${await freePort()}`],
      ['api-1:3000 api-2:3000', upstreams.map(({ port }) => `127.0.0.1:${port}`).join(' ')],
      ['/run/secrets/proxy_certificate', join(secrets.folder, 'proxy.crt')],
      ['/run/secrets/proxy_key', join(secrets.folder, 'proxy.key')],
    ];
    let config = readFileSync('deploy/caddy/Caddyfile', 'utf8');
    for (const [from, to] of replaced) {
      if (!config.includes(from)) throw new Error(`the Caddyfile has no ${from}`);
      config = config.replaceAll(from, to);
    }
    const home = {
      HOME: secrets.folder,
      XDG_CONFIG_HOME: secrets.folder,
      XDG_DATA_HOME: secrets.folder,
    };
    const PUBLIC_URL = `https://localhost:${ports.https}`;
    proxy = spawn(caddy, ['run', '--config', '-', '--adapter', 'caddyfile'], {
      env: { ...process.env, ...home, PUBLIC_URL },
    });
    for (const stream of [proxy.stdout, proxy.stderr])
      stream?.on('data', (chunk) => {
        journal += chunk;
      });
    proxy.stdin?.end(config);
    for (let left = 100; ; left -= 1) {
      const up = await get('/api/x').then(
        ({ status }) => status === 200,
        () => false,
      );
      if (up) break;
      if (left === 0) throw new Error(journal);
      await pause(100);
    }
  });
  afterAll(async () => {
    proxy.kill('SIGKILL');
    for (const one of upstreams) await one.stop();
    secrets.remove();
  });

  it('tells the API who called and how, whatever the caller says of himself', async () => {
    const { headers } = JSON.parse(
      (await get('/api/x', { 'X-Forwarded-For': '6.6.6.6', 'X-Forwarded-Proto': 'http' })).body,
    );
    expect(headers['x-forwarded-for']).toMatch(/^(127\.0\.0\.1|::1)$/);
    expect(headers['x-forwarded-proto']).toBe('https');
    expect(headers.host).toBe(`localhost:${ports.https}`);
  });

  it('asks browsers to come by TLS only', async () => {
    expect((await get('/api/x')).headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    const plain = await fetch(`http://localhost:${ports.http}/a?b=c`, { redirect: 'manual' });
    expect(plain.status).toBe(308);
    expect(plain.headers.get('location')).toBe(`https://localhost:${ports.https}/a?b=c`);
  });

  it('passes an event on at once, and presses scripts only', async () => {
    const gzip = { 'Accept-Encoding': 'gzip' };
    const live = await get('/api/live', gzip);
    expect(live.body).toMatch(/^data: (one|two)\n\n$/);
    expect(live.headers['content-encoding']).toBeUndefined();
    expect((await get('/assets/desk.js', gzip)).headers['content-encoding']).toBe('gzip');
  });

  it('leaves out who is not ready, and takes it back', async () => {
    const [one] = upstreams;
    await answeredBy('one', 'two');
    if (one) one.state.ready = false;
    await answeredBy('two');
    if (one) one.state.ready = true;
    await answeredBy('one', 'two');
  });

  it('leaves the answer to the API when nobody is ready', async () => {
    for (const one of upstreams) one.state.ready = false;
    // Longer than from one question of the proxy to the next.
    await pause(2_500);
    expect((await get('/api/x')).status).toBe(200);
    for (const one of upstreams) one.state.ready = true;
    await answeredBy('one', 'two');
  });

  it('answers from the other one when one is gone', async () => {
    await upstreams[1]?.stop();
    expect(await names()).toEqual(['one']);
  });

  it('leaves in order when it is told to, though a desk still listens', async () => {
    const url = `https://localhost:${ports.https}/api/live`;
    const desk = request(url, { ca, agent: false });
    const broken = new Promise((resolve) => desk.once('error', resolve).once('close', resolve));
    await new Promise((resolve) => {
      desk.once('response', (events) => {
        events.on('error', () => undefined).once('data', resolve);
      });
      desk.end();
    });
    const left = new Promise((resolve) => proxy.once('exit', resolve));
    proxy.kill('SIGTERM');
    expect(await left).toBe(0);
    await broken;
  });
});
