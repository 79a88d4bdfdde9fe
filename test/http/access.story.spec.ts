import { type Role, roles } from '@tracker/domain';
import { type ApiBench, type Client, handedIn, openApi, organB } from './support/api-bench.js';

type Operation = { readonly 'x-roles'?: readonly Role[]; readonly 'x-public'?: boolean };
type Route = { readonly method: 'get' | 'post' | 'put'; readonly path: string } & Operation;
type Layer = { route?: { path: string; methods: Record<string, boolean> } };

/** What may come back where the role is right and the request is empty. */
const passed = [200, 201, 400, 404, 422, 503];

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

  const call = (client: Client, { method, path }: Route, requestId = id) =>
    client[method](path.replace('{requestId}', requestId).replace('{number}', '2024-00001'));

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

  it('leaves only health and the document open', () => {
    const open = routes.filter((route) => route['x-public']).map(({ path }) => path);
    expect(open.sort()).toEqual(['/api/openapi.json', '/health/live', '/health/ready']);
  });

  it('answers 401 on every other route without a token, and with one nobody has', async () => {
    for (const route of routes.filter((one) => !one['x-public'])) {
      expect([route.path, (await call(api.nobody, route)).status]).toEqual([route.path, 401]);
    }
    const stranger = await api.nobody.get('/api/organ', { Authorization: 'Bearer trk_none' });
    expect(stranger.status).toBe(401);
    expect(stranger.headers['www-authenticate']).toBe('Bearer');
  });

  it.each(roles)('lets %s through exactly where the document says', async (role) => {
    const client = api.as(role);
    for (const route of routes.filter((one) => !one['x-public'])) {
      const { status, body } = await call(client, route);
      const allowed = route['x-roles']?.includes(role);
      const met = `${route.method} ${route.path} ${status} ${body?.detail ?? ''}`;
      if (allowed) expect([met, passed.includes(status)]).toEqual([met, true]);
      else expect([met, status]).toEqual([met, 403]);
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
    expect((await api.as('管理').post('/api/users', user)).status).toBe(403);
  });

  it('shows each organ its own list only', async () => {
    await api.as('窗口', organB).post('/api/requests', handedIn('2024-03-04'));
    const { body } = await api.as('督办', organB).get('/api/requests?count=true');
    expect(body.total).toBe(1);
    expect(body.rows[0].organ).toBe(organB);
  });
});
