import { type Role, roles } from '@tracker/domain';
import type { Response as Answer } from 'supertest';
import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';
import { Browser, openAccount } from './support/browser.js';

type Operation = {
  readonly 'x-roles'?: readonly Role[];
  readonly 'x-public'?: boolean;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
};
type Method = 'get' | 'post' | 'put' | 'delete';
type Route = { readonly method: Method; readonly path: string } & Operation;
type Caller = Record<Method, (path: string) => PromiseLike<Answer>>;
type Layer = { route?: { path: string; methods: Record<string, boolean> } };

const sessionOf = (userId: string) => ({
  userId,
  organ: organA,
  method: 'password' as const,
  address: '127.0.0.1',
  agent: 'test',
});

/** What may come back where the role is right and the request is empty. */
const passed = [200, 201, 204, 400, 404, 422, 503];

describe('Access over HTTP', () => {
  let api: ApiBench;
  let routes: readonly Route[];
  let id: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const { body } = await api.nobody.get('/api/openapi.json');
    routes = Object.entries(body.paths as Record<string, Record<string, Operation>>).flatMap(
      ([path, operations]) =>
        Object.entries(operations).map(([method, operation]) => ({
          ...operation,
          method: method as Route['method'],
          path,
        })),
    );
    id = (await api.as('窗口').post('/api/requests', handedIn('2024-03-04'))).body.requestId;
  });
  afterAll(() => api.close());

  const call = (client: Caller, { method, path }: Route, requestId = id) =>
    client[method](path.replace('{requestId}', requestId).replace('{number}', '2024-00001'));
  const closed = () => routes.filter((route) => !route['x-public']);

  it('marks every route of the router, and documents every one', () => {
    expect(routes.length).toBeGreaterThan(55);
    const unmarked = routes.filter((route) => !route['x-public'] && !route['x-roles']?.length);
    expect(unmarked).toEqual([]);
    const { stack } = api.app.getHttpAdapter().getInstance().router as { stack: Layer[] };
    const served = stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method} ${route.path}`) : [],
    );
    const documented = routes.map(
      ({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    );
    expect(new Set(served)).toEqual(new Set(documented));
  });

  it('leaves only health, the document and the way in open', () => {
    const open = routes
      .filter((route) => route['x-public'])
      .map(({ method, path }) => `${method} ${path}`);
    expect(open.sort()).toEqual([
      'get /api/openapi.json',
      'get /api/session/methods',
      'get /api/session/sso',
      'get /api/session/sso/callback',
      'get /api/session/sso/end',
      'get /health/live',
      'get /health/ready',
      'post /api/session',
      'post /api/setup',
    ]);
  });

  it('answers 401 on every other route without a token, and with one nobody has', async () => {
    for (const route of routes.filter((one) => !one['x-public'])) {
      expect([route.path, (await call(api.nobody, route)).status]).toEqual([route.path, 401]);
    }
    const stranger = await api.nobody.get('/api/organ', { Authorization: 'Bearer trk_none' });
    expect(stranger.status).toBe(401);
    expect(stranger.headers['www-authenticate']).toBe('Bearer');
  });

  const expectByRole = async (role: Role, clientFor: () => Promise<Caller>) => {
    for (const route of closed()) {
      const { status, body } = await call(await clientFor(), route);
      const met = `${route.method} ${route.path} ${status} ${body?.detail ?? ''}`;
      if (route['x-roles']?.includes(role))
        expect([met, passed.includes(status)]).toEqual([met, true]);
      else expect([met, status]).toEqual([met, 403]);
    }
  };

  it.each(roles)('lets %s through exactly where the document says', (role) =>
    expectByRole(role, async () => api.as(role)),
  );

  it.each(roles)('lets %s with a cookie through exactly there as well', async (role) => {
    const account = `matrix-${roles.indexOf(role)}`;
    const userId = await openAccount(api, account, organA, [role]);
    // A session of its own each time: some routes end it.
    await expectByRole(role, async () => {
      const browser = new Browser(api.url);
      browser.use(await api.services.sessions.begin(sessionOf(userId), new Date(api.instant)));
      return browser;
    });
  });

  it('refuses a cookie without the token of the page on every route that changes something', async () => {
    const userId = await openAccount(api, 'forged', organA, roles);
    const browser = new Browser(api.url);
    browser.use(await api.services.sessions.begin(sessionOf(userId), new Date(api.instant)));
    browser.csrf = '';
    for (const route of closed().filter(({ method }) => method !== 'get')) {
      const { status, body } = await call(browser, route);
      expect([route.path, status, body.code]).toEqual([route.path, 403, 'csrf']);
    }
  });

  it('hides the requests of another organ on every route that names one', async () => {
    const other = (await api.as('窗口').post('/api/requests', handedIn('2024-03-04'))).body;
    const bodies: Record<string, object> = {
      'assign-handler': { handler: '外人' },
      'void-request': { why: '外人' },
      'deadline/what-if': { verb: 'void-request', body: { why: '外人' } },
    };
    const before = await api.countEvents('RequestVoided');
    for (const route of routes.filter(({ path }) => path.includes('{requestId}'))) {
      const verb = route.path.split('{requestId}/')[1] ?? '';
      const client = api.as('管理', organB);
      const url = route.path.replace('{requestId}', other.requestId);
      const { status, body } = await client[route.method](url, bodies[verb] as never);
      expect([url, [400, 404].includes(status)]).toEqual([url, true]);
      if (status === 404) expect(body.code).toBe('request-unknown');
      expect(JSON.stringify(body)).not.toContain(other.number);
      if (route.method === 'get' || verb in bodies) expect([url, status]).toEqual([url, 404]);
    }
    expect(await api.countEvents('RequestVoided')).toBe(before);
  });

  /** Parameters that name somebody or something of one organ, with one of the other organ. */
  const foreign: Readonly<Record<string, () => string>> = {
    userId: () => api.as('窗口', organB).userId,
    organ: () => organB,
    sessionId: () => '00000000-0000-4000-8000-000000000000',
    attachmentId: () => '00000000-0000-4000-8000-000000000000',
    applicantId: () => '00000000-0000-4000-8000-000000000000',
    importId: () => '00000000-0000-4000-8000-000000000000',
  };
  /** Parameters that name nothing of an organ: a year, a list, one's own draft, a job. */
  const harmless = ['requestId', 'number', 'list', 'year', 'kind', 'key', 'id', 'queue'];

  it('knows of every parameter of a path what it may reveal', () => {
    const named = routes.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, p]) => p));
    const unknown = named.filter((name = '') => !(name in foreign) && !harmless.includes(name));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('hides the people and things of another organ', async () => {
    for (const [name, value] of Object.entries(foreign))
      for (const route of routes.filter(({ path }) => path.includes(`{${name}}`))) {
        const path = route.path.replace(`{${name}}`, value()).replace('{requestId}', id);
        const { status, body } = await call(api.as('管理'), { ...route, path });
        const met = `${route.method} ${path} ${status} ${body?.code ?? ''}`;
        expect([met, [400, 403, 404, 422].includes(status)]).toEqual([met, true]);
        expect(JSON.stringify(body)).not.toMatch(/员乙|某市教育局/);
      }
    const { body } = await api.as('管理', organB).get('/api/users');
    expect(body.users).toHaveLength(roles.length);
    expect(body.users.filter(({ disabled }: { disabled: boolean }) => disabled)).toEqual([]);
  });

  it('lets nobody name another organ', async () => {
    const paths = [
      'annual-report?year=2024',
      'annual-tables?year=2024',
      'numbers?year=2024',
      'requests?',
    ];
    for (const path of [...paths, 'ledger.csv?', 'carry-over?year=2024']) {
      const { status, body } = await api.as('管理').get(`/api/${path}&organ=${organB}`);
      expect([path, status]).toEqual([path, 403]);
      expect(body.detail).toBe('只能查看和办理本机关的申请。');
    }
    const user = { name: '外人', roles: ['管理'], organ: organB };
    expect((await api.as('管理').post('/api/users', user)).body.code).toBe('organ-unknown');
  });

  it('lets nobody name another organ in the query of any route that takes one', async () => {
    const taking = closed().filter(({ parameters = [] }) =>
      parameters.some((one) => one.name === 'organ' && one.in === 'query'),
    );
    expect(taking.length).toBeGreaterThan(15);
    const { userId } = api.as('窗口', organB);
    for (const route of taking) {
      const path = `${route.path.replace('{userId}', userId).replace('{year}', '2024')}?organ=${organB}&year=2024`;
      const role = route['x-roles']?.includes('管理') ? '管理' : route['x-roles']?.[0];
      const { status, body } = await call(api.as(role ?? '管理'), { ...route, path });
      const met = `${route.method} ${path} ${status} ${body?.code ?? ''}`;
      expect([met, [400, 403, 404].includes(status)]).toEqual([met, true]);
      expect(JSON.stringify(body)).not.toMatch(/员乙|某市教育局/);
    }
  });

  it('shows each organ its own list only', async () => {
    await api.as('窗口', organB).post('/api/requests', handedIn('2024-03-04'));
    const { body } = await api.as('督办', organB).get('/api/requests?count=true');
    expect(body.total).toBe(1);
    expect(body.rows[0].organ).toBe(organB);
  });
});
