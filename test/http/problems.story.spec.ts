import { type ApiBench, handedIn, openApi } from './support/api-bench.js';

describe('Problems over HTTP', () => {
  let api: ApiBench;
  let id: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    id = (await api.as('窗口').post('/api/requests', handedIn('2024-03-04'))).body.requestId;
  });
  afterAll(() => api.close());

  const register = (body: unknown, headers: Record<string, string> = {}) =>
    api.as('窗口').post('/api/requests', body, headers);

  it('name every fault of a body at once, in Chinese, unknown fields among them', async () => {
    const answer = await register({
      channel: 'pigeon',
      submittedOn: '2024-02-30',
      applicantType: 'natural-person',
      nmae: '张三丰',
    });
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'malformed', title: '请求有误' });
    const paths = answer.body.faults.map(({ path }: { path: string }) => path);
    expect(paths.sort()).toEqual(['applicantName', 'channel', 'nmae', 'submittedOn']);
    for (const { message } of answer.body.faults) expect(message).toMatch(/[一-龥]/);
    expect(JSON.stringify(answer.body)).not.toContain('张三丰');
  });

  it('find an unknown field in depth', async () => {
    const answer = await api.as('承办').post(`/api/requests/${id}/record-decision`, {
      category: 'x',
      decidedOn: '2024-03-04',
      reasons: [{ code: 'a', article: 'b', aritcle: 'c' }],
    });
    expect(answer.body.faults).toEqual([{ path: 'reasons.0.aritcle', message: '没有这个字段' }]);
  });

  const raw = (text: string, type = 'application/json') =>
    api.as('窗口').raw('/api/requests', text, type);

  it.each([
    ['no JSON', '{"channel": ', 400, 'malformed-json'],
    ['a bare text', '"hello"', 400, 'malformed-json'],
    ['a list', '[]', 400, 'malformed'],
    ['nothing', '', 400, 'malformed'],
    ['NUL', '{"applicantName":"a\\u0000b"}', 400, 'malformed'],
    ['a lone surrogate', '{"applicantName":"\\ud800"}', 400, 'malformed'],
    ['a lone surrogate in a name', '{"\\udc00":1}', 400, 'malformed'],
    ['more than a megabyte', `{"description":"${'长'.repeat(400_000)}"}`, 413, 'too-large'],
  ])('answer %s', async (_what, text, status, code) => {
    const answer = await raw(text);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/[一-龥]/);
    expect(answer.type).toBe('application/problem+json');
  });

  it('answer a body that is no JSON at all', async () => {
    expect((await raw('a=b', 'application/x-www-form-urlencoded')).status).toBe(400);
  });

  it.each([
    ['/api/requests?limit=0', 'limit'],
    ['/api/requests?limit=201', 'limit'],
    ['/api/requests?colour=red', 'colour'],
    ['/api/requests?status=asleep', 'status'],
    ['/api/requests?after=abc', 'after'],
    ['/api/requests?dueFrom=tomorrow', 'dueFrom'],
    ['/api/requests?handler=%00', 'handler'],
    ['/api/requests?minPosition=-1', 'minPosition'],
    ['/api/annual-report', 'year'],
    ['/api/annual-report?year=24', 'year'],
    ['/api/annual-report?year=2024&form=2020', 'form'],
  ])('answer GET %s', async (path, field) => {
    const answer = await api.as('管理').get(path);
    expect([answer.status, answer.body.faults?.[0]?.path]).toEqual([400, field]);
  });

  it('answer a cell outside the table', async () => {
    const answer = await api.as('年报').get('/api/annual-report/cell?year=2024&row=26&column=1');
    expect([answer.status, answer.body.code]).toEqual([400, 'cell-outside-table']);
    expect(answer.body.detail).toBe('第三部分的表共25行7列。');
  });

  it.each(['/api/nothing', '/api/requests/x/y/z', '/', '/api/requests/%E0%A4%A'])(
    'answer an unknown address: %s',
    async (path) => {
      const answer = await api.as('管理').get(path);
      expect([400, 404]).toContain(answer.status);
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body.detail).toMatch(/[一-龥]/);
    },
  );

  it('answer an unknown request like one of another organ', async () => {
    const unknown = '7b1d7c2e-5a0b-4d0a-9a9f-0d3f5b8e7c11';
    for (const path of [
      `/api/requests/${unknown}`,
      '/api/requests/nonsense',
      '/api/requests/by-number/x',
    ]) {
      const answer = await api.as('窗口').get(path);
      expect([answer.status, answer.body.code]).toEqual([404, 'request-unknown']);
    }
  });

  it('tell a rejection with its facts and the way out', async () => {
    const answer = await register(handedIn('2024-03-05'));
    expect(answer.status).toBe(422);
    expect(answer.body).toEqual({
      type: 'urn:problem:date-in-future',
      title: '操作被拒绝',
      status: 422,
      code: 'date-in-future',
      detail: '提交日期 2024-03-05 晚于今天（2024-03-04）。只能记录已经发生的事实。',
      facts: { field: 'submittedOn', on: '2024-03-05', today: '2024-03-04' },
    });
    expect(await api.countEvents('NumberReserved')).toBe(1);
  });

  it('do not ask the browser for HTTPS', async () => {
    const { headers } = await api.nobody.get('/health/live');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('say 503 while the database breaks connections, and recover by themselves', async () => {
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`;
    const statuses = new Set<number>();
    const end = performance.now() + 15_000;
    let recovered = false;
    await api.adapters.asOwner((client) => client.query(cut));
    while (!recovered && performance.now() < end) {
      const { status } = await api.as('督办').get('/api/requests');
      statuses.add(status);
      recovered = status === 200;
    }
    expect(recovered).toBe(true);
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  });
});
