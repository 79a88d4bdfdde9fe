import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type EventStore,
  openKurrentDbEventStore,
  pages,
  postgresEventStore,
  type RecordedEvent,
} from '@tracker/event-store';
import {
  findProgram,
  type KurrentDbProcess,
  startKurrentDbProcess,
  type TestDatabase,
  testDatabase,
} from '@tracker/testing';
import pg from 'pg';
import { type RedisServer, redisServer } from '../../libs/jobs/test/redis-server.js';
import { Browser } from '../http/support/browser.js';
import { readLive, until } from '../http/support/live-reader.js';
import { type ServedProcess, startProcess } from '../support/served-process.js';

type Registered = {
  readonly requestId: string;
  readonly number: string;
  readonly revision: string;
  readonly position: string;
};
type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

const clients = 50;
const each = 3;

const body = (name: string) => ({
  channel: 'in-person',
  submittedOn: '2026-03-02',
  applicantType: 'natural-person',
  applicantName: `申请人${name}`,
  description: `第${name}件：某路拓宽工程的批复`,
});

const person = {
  organ: 'K',
  organName: '某局',
  account: 'guanli',
  name: '何伟',
  password: 'two-willow-trees',
};

/** The apis start before the Redis. */
const startCluster = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tracker-two-apis-'));
  const log = await startKurrentDbProcess({ file: join(folder, 'log.ndjson') });
  const redis = await redisServer(findProgram('redis') ?? 'redis-server');
  await redis.kill();
  return { folder, log, redis };
};

/** A socket in a folder, as a URL has it. */
const urlOf = ({ connection: { user, host, port, database } }: TestDatabase): string =>
  `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;

/** `TWO_APIS_ON=cluster`: the same with the log on the KurrentDB test server and the jobs on a Redis. */
const onCluster = process.env.TWO_APIS_ON === 'cluster';

describe(`Two apis and a worker on one ${onCluster ? 'cluster' : 'PostgreSQL'}`, () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let store: EventStore;
  let cluster: { folder: string; log: KurrentDbProcess; redis: RedisServer } | null = null;
  let apis: readonly ServedProcess[] = [];
  let worker: ServedProcess | null = null;
  let token = '';
  let browser: Browser;

  beforeAll(async () => {
    database = await testDatabase();
    // An empty database, and nobody waits for anybody.
    cluster = onCluster ? await startCluster() : null;
    const env = {
      DATABASE_URL: urlOf(database),
      SHUTDOWN_GRACE_SECONDS: '2',
      ...(cluster && { EVENT_STORE_URL: cluster.log.url, QUEUE_URL: cluster.redis.url }),
    };
    const started = await Promise.all([
      startProcess('api', env),
      startProcess('api', env),
      startProcess('worker', env),
    ]);
    apis = started.slice(0, 2);
    worker = started[2];
    await cluster?.redis.start();
    pool = new pg.Pool(database.connection);
    store = cluster
      ? await openKurrentDbEventStore({ url: cluster.log.url })
      : postgresEventStore({ pool });
  }, 120_000);
  afterAll(async () => {
    await store?.close();
    await pool?.end();
    await Promise.all([...apis, ...(worker ? [worker] : [])].map((one) => one.kill()));
    await cluster?.redis.remove();
    await cluster?.log.kill();
    if (cluster) rmSync(cluster.folder, { recursive: true, force: true });
    await database?.drop();
  });

  const at = (index: number): string => apis[index % 2]?.address ?? '';

  const ask = async (
    url: string,
    sent?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const answer = await fetch(url, {
      method: sent === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    const read = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, headers: answer.headers, body: read };
  };

  const register = async (address: string, name: string, key: string): Promise<Registered> => {
    const answer = await ask(`${address}/api/requests`, body(name), { 'Idempotency-Key': key });
    if (answer.status !== 201) throw new Error(`${key}: ${JSON.stringify(answer.body)}`);
    return answer.body as unknown as Registered;
  };

  const stored = async (type: string): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = [];
    const head = await store.head();
    if (head !== null) for await (const page of pages(store, null, head)) events.push(...page);
    return events.filter((event) => event.type === type);
  };

  /** Every sequence from 1 on is a request's or has its explanation, and no number is there twice. */
  const seriesIsWhole = async (): Promise<{
    readonly used: number;
    readonly forfeited: number;
  }> => {
    const reserved = await stored('NumberReserved');
    const requests = await stored('RequestRegistered');
    const gone = new Set((await stored('NumberForfeited')).map(({ data }) => data.sequence));
    const numbers = new Set(requests.map(({ data }) => data.number));
    expect(reserved.map(({ data }) => data.sequence)).toEqual(reserved.map((_, at) => at + 1));
    expect(numbers.size).toBe(requests.length);
    for (const { data } of reserved)
      expect([data.number, numbers.has(data.number) !== gone.has(data.sequence)]).toEqual([
        data.number,
        true,
      ]);
    return { used: requests.length, forfeited: gone.size };
  };

  it('start together on an empty database, and the link of either leads in', async () => {
    const link = /\/setup#token=([\w-]{43})/;
    await until(() => apis.every((api) => link.test(api.output())));
    const links = apis.map((api) => link.exec(api.output())?.[1]);
    browser = new Browser(at(0));
    const answer = await browser.post('/api/setup', { ...person, token: links[0] });
    expect([answer.status, answer.body.user?.organ]).toEqual([201, 'K']);
    const late = await new Browser(at(1)).post('/api/setup', { ...person, token: links[1] });
    expect([late.status, late.body.code]).toEqual([422, 'setup-closed']);
    const added = await browser.post('/api/users', { name: '窗口甲', roles: ['窗口', '承办'] });
    expect([added.status, added.body]).toMatchObject([201, { token: expect.any(String) }]);
    token = added.body.token;
  });

  it('register for fifty clients at once: numbers unique, gaps explained, each order once', async () => {
    const done = await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        const mine: Registered[] = [];
        for (let nth = 0; nth < each; nth += 1)
          mine.push(await register(at(client + nth), `${client}-${nth}`, `many-${client}-${nth}`));
        return mine;
      }),
    );
    const all = done.flat();
    expect(new Set(all.map(({ number }) => number)).size).toBe(clients * each);
    expect(new Set(all.map(({ requestId }) => requestId)).size).toBe(clients * each);
    expect((await seriesIsWhole()).used).toBe(clients * each);
  }, 60_000);

  it('make one event of one key that comes to both at once, and give both the same answer', async () => {
    const keys = Array.from({ length: 8 }, (_, index) => `same-${index}`);
    const pairs = await Promise.all(
      keys.map((key) => Promise.all([0, 1].map((index) => register(at(index), key, key)))),
    );
    for (const [one, other] of pairs) expect(other).toEqual(one);
    expect((await seriesIsWhole()).used).toBe(clients * each + keys.length);
  }, 60_000);

  it('show at one what the other has acknowledged, to whoever names the position', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      const registered = await register(at(nth), `p${nth}`, `position-${nth}`);
      const { requestId, number, position } = registered;
      const list = `${at(nth + 1)}/api/requests?numberPrefix=${number}`;
      const lists = [
        ask(`${list}&minPosition=${position}`),
        ask(list, undefined, { 'X-Seen-Position': position }),
      ];
      for (const answer of await Promise.all(lists))
        expect([answer.status, answer.body]).toMatchObject([200, { rows: [{ requestId }] }]);
      // One of the two keeps the index of words for both.
      const search = { text: `申请人p${nth}`, minPosition: position };
      const found = await ask(`${at(nth + 1)}/api/search`, search);
      expect([found.status, found.body]).toMatchObject([200, { rows: [{ requestId }] }]);
    }
  });

  it('decide one order of five equal ones, and one of two on the same revision', async () => {
    const { requestId } = await register(at(0), 'five', 'five');
    const path = `/api/requests/${requestId}/assign-handler`;
    const equal = await Promise.all(
      [0, 1, 2, 3, 4].map((index) =>
        ask(`${at(index)}${path}`, { handler: '王五' }, { 'Idempotency-Key': 'five-equal' }),
      ),
    );
    expect(equal.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const { body: one } of equal) expect(one).toEqual(equal[0]?.body);
    const both = await Promise.all(
      [0, 1].map((index) =>
        ask(`${at(index)}${path}`, { handler: `赵${index}` }, { 'If-Match': '"1"' }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await store.readStream(`request-${requestId}`)).toHaveLength(3);
  });

  it('know one session at both, and end it at both', async () => {
    const [here, there] = [browser, new Browser(at(1))];
    there.use(here.cookie ?? '');
    expect((await there.get('/api/session')).body.user.account).toBe('guanli');
    expect((await there.delete('/api/session')).status).toBeLessThan(300);
    for (const one of [here, there]) expect((await one.get('/api/users')).status).toBe(401);
  });

  it('tell at one, as it happens, what happens at the other', async () => {
    const live = await readLive(at(1), token);
    const { requestId } = await register(at(0), 'live', 'live');
    await until(() => live.told().some((change) => change.requestId === requestId));
    live.close();
  });

  it('stop in order under load: no broken answer at one, no pause at the other', async () => {
    const [leaving] = apis;
    if (!leaving) throw new Error('not started');
    const ready = [true, true];
    let over = false;
    // What a proxy does: it asks who is ready, and turns to the other in time.
    let said = '';
    const looking = [0, 1].map(async (index) => {
      for (; !over; await pause(50)) {
        const answer = await fetch(`${at(index)}/health/ready`).catch(() => null);
        const told = (await answer?.json()) as { code?: string } | undefined;
        if (index === 0) said = told?.code ?? said;
        ready[index] = told !== undefined && told.code !== 'stopping';
      }
    });
    const answered = [0, 0];
    const load = Array.from({ length: 12 }, async (_, client) => {
      for (let nth = 0; !over; nth += 1) {
        const chosen = ready[(client + nth) % 2] ? (client + nth) % 2 : 1;
        const key = `load-${client}-${nth}`;
        await register(at(chosen), key, key);
        answered[chosen] = (answered[chosen] ?? 0) + 1;
      }
    });
    const broken = Promise.all(load);
    await pause(600);
    const began = performance.now();
    const stopped = leaving.stop();
    try {
      await until(() => ready[0] === false);
      expect(said).toBe('stopping');
      const still = await ask(`${at(0)}/api/requests?limit=1`);
      expect([still.status, still.headers.get('connection')]).toEqual([200, 'close']);
      expect(await Promise.race([stopped, broken])).toBe(0);
      expect(performance.now() - began).toBeLessThan(15_000);
      await pause(300);
    } finally {
      over = true;
    }
    await broken;
    await Promise.all(looking);
    expect(ready).toEqual([false, true]);
    expect(Math.min(...answered)).toBeGreaterThan(5);
    const { forfeited } = await seriesIsWhole();
    expect(forfeited).toBe(0);
    expect((await ask(`${at(1)}/health/ready`)).status).toBe(200);
    expect(await worker?.stop()).toBe(0);
    worker = null;
  }, 60_000);
});
