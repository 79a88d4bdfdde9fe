import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';
import { Browser, openAccount } from './support/browser.js';
import { type LiveReader, readLive, until } from './support/live-reader.js';

describe('Live changes over HTTP', () => {
  let api: ApiBench;
  let requestId: string;
  const readers: LiveReader[] = [];

  beforeAll(async () => {
    api = await openApi('2024-03-04', { liveHeartbeatMs: 200 });
    const answer = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    requestId = answer.body.requestId;
  });
  afterAll(async () => {
    for (const reader of readers) reader.close();
    await api.close();
  });

  const listen = async (headers: Record<string, string> = {}, client = api.as('承办')) => {
    const reader = await readLive(api.url, client.token, headers);
    readers.push(reader);
    return reader;
  };
  const assign = async (handler: string): Promise<string> => {
    const path = `/api/requests/${requestId}/assign-handler`;
    const answer = await api.as('承办').post(path, { handler });
    expect(answer.status).toBe(200);
    return answer.body.position;
  };

  it('tells every page of the organ that a request changed, and no other organ', async () => {
    const [one, two] = [await listen(), await listen({}, api.as('审核'))];
    const foreign = await listen({}, api.as('承办', organB));
    expect(one.status).toBe(200);
    expect(one.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const position = await assign('李四');
    await until(() => one.told().length === 1 && two.told().length === 1);
    expect(one.told()).toEqual([{ position, kind: 'request', requestId }]);
    expect(two.told()).toEqual(one.told());
    expect(foreign.told()).toEqual([]);
    for (const reader of [one, two]) expect(reader.text()).not.toMatch(/李四|张三|2024-0/);
  });

  it('tells of a change only when the list shows it', async () => {
    const reader = await listen();
    await assign('王五');
    await until(() => reader.told().length > 0);
    const { body } = await api.as('承办').get('/api/requests?handler=王五');
    expect(body.rows).toHaveLength(1);
  });

  it('goes on where a reader was that went away', async () => {
    const before = await assign('赵六');
    const first = await assign('孙七');
    const last = await assign('周八');
    const reader = await listen({ 'Last-Event-ID': before });
    await until(() => reader.told().length > 0);
    expect(BigInt(first) < BigInt(last)).toBe(true);
    expect(reader.told()).toEqual([{ position: last, kind: 'request', requestId }]);
    expect(reader.text()).toContain(`id: ${last}\n`);
  });

  it('gives signs of life', async () => {
    const reader = await listen();
    await until(() => reader.text().includes('\n: \n'));
  });

  it('ends when the account is disabled', async () => {
    const { user, token } = await api.services.users.add('将走的人', 'shi-fa-gai-wei', ['承办']);
    const reader = await readLive(api.url, token);
    readers.push(reader);
    await api.pool.query('update app.app_user set disabled = true where id = $1', [user.id]);
    await reader.over;
    expect(reader.text()).toContain('event: over');
  }, 15_000);

  describe('to a browser', () => {
    const signedIn = async () => {
      const page = new Browser(api.url);
      await page.signIn('wangmin');
      const reader = await readLive(api.url, null, { Cookie: `tracker_session=${page.cookie}` });
      readers.push(reader);
      expect(reader.status).toBe(200);
      return { page, reader };
    };
    beforeAll(() => openAccount(api, 'wangmin', organA, ['承办']));

    it('hold all that happened since its session was answered', async () => {
      const page = new Browser(api.url);
      const { body } = await page.signIn('wangmin');
      const position = await assign('吴九');
      expect(BigInt(body.position) < BigInt(position)).toBe(true);
      const own = { Cookie: `tracker_session=${page.cookie}`, 'Last-Event-ID': body.position };
      const reader = await readLive(api.url, null, own);
      readers.push(reader);
      await until(() => reader.told().some((one) => one.position === position));
    });

    it('end when it signs out', async () => {
      const { page, reader } = await signedIn();
      expect((await page.delete('/api/session')).status).toBe(204);
      await reader.over;
      expect(reader.text()).toContain('event: over');
    });

    it('are no sign of work: the session runs out under them', async () => {
      api.time = '02:00:00';
      const { page } = await signedIn();
      api.time = '02:29:00';
      const late = await readLive(api.url, null, { Cookie: `tracker_session=${page.cookie}` });
      readers.push(late);
      expect(late.status).toBe(200);
      api.time = '02:31:00';
      await late.over;
      expect((await page.get('/api/session')).status).toBe(401);
      api.time = '02:00:00';
    });
  });

  it('has no more than a dozen streams a person', async () => {
    const client = api.as('督办');
    const many = await Promise.all(Array.from({ length: 12 }, () => listen({}, client)));
    expect(many.every(({ status }) => status === 200)).toBe(true);
    const thirteenth = await client.get('/api/live', { Accept: 'text/event-stream' });
    expect([thirteenth.status, thirteenth.body.code]).toEqual([503, 'live-full']);
    for (const reader of many) reader.close();
    await Promise.all(many.map(({ over }) => over));
    // They are gone here; the server hears of it in its own time.
    let status = 503;
    for (let turn = 0; turn < 100 && status === 503; turn += 1)
      ({ status } = await listen({}, client));
    expect(status).toBe(200);
  });

  it('wants to be read as a stream, by somebody known', async () => {
    const plain = await api.as('承办').get('/api/live');
    expect([plain.status, plain.body.faults[0].path]).toEqual([400, 'Accept']);
    expect((await api.nobody.get('/api/live')).status).toBe(401);
  });

  it('ends with the process', async () => {
    const reader = await listen();
    await api.app.close();
    await reader.over;
    expect(reader.status).toBe(200);
  });
});
