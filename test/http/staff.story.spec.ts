import { type ApiBench, openApi, organA, organB } from './support/api-bench.js';
import { Browser, demoPassword, openAccount } from './support/browser.js';

describe('The people of an organ', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  const admin = () => api.as('管理');
  const audited = async (action: string) => {
    const { rows } = await api.pool.query(
      'select organ, actor, action, target, facts from app.audit_entry where action = $1 order by id desc limit 1',
      [action],
    );
    return rows[0];
  };

  it('are given an account with a first password, shown once', async () => {
    const person = { name: '周兰', account: 'ZhouLan', roles: ['窗口'], email: 'zhou@example.cn' };
    const key = { 'Idempotency-Key': 'once' };
    const made = await admin().post('/api/users', person, key);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ account: 'zhoulan', organ: organA, token: null });
    const again = await admin().post('/api/users', person, key);
    expect([again.body.id, again.body.password]).toEqual([made.body.id, null]);
    const stored = await api.pool.query('select * from app.idempotency');
    expect(JSON.stringify(stored.rows)).not.toContain(made.body.password);
    expect((await new Browser(api.url).signIn('zhoulan', made.body.password)).status).toBe(200);
    expect(await audited('user-added')).toEqual({
      organ: organA,
      actor: `user:${admin().userId}`,
      action: 'user-added',
      target: `user:${made.body.id}`,
      facts: { account: 'zhoulan', roles: ['窗口'] },
    });
    const taken = await admin().post('/api/users', { ...person, account: 'ZHOULAN' });
    expect([taken.status, taken.body.detail]).toEqual([422, '登录账号已被使用，请换一个。']);
  });

  it('are listed with what the administrator must know', async () => {
    await openAccount(api, 'listed', organA, ['承办', '审核']);
    await new Browser(api.url).signIn('listed');
    const { body } = await admin().get('/api/users');
    expect(body.users.find(({ account }: { account: string }) => account === 'listed')).toEqual({
      id: expect.any(String),
      name: 'listed员',
      account: 'listed',
      email: null,
      roles: ['承办', '审核'],
      disabled: false,
      home: true,
      hasPassword: true,
      hasToken: false,
      mustChangePassword: false,
      secondFactor: false,
      linked: false,
      signedInAt: '2024-03-04T02:00:00.000Z',
      sessions: 1,
      lockedUntil: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash/i);
  });

  it('are given other roles, which count at once for those signed in', async () => {
    const id = await openAccount(api, 'changed', organA, ['窗口']);
    const page = new Browser(api.url);
    await page.signIn('changed');
    expect((await page.get('/api/users')).status).toBe(403);
    const change = { roles: ['管理'], name: '改名', email: 'a@example.cn' };
    expect((await admin().put(`/api/users/${id}`, change)).body).toEqual({ id });
    expect((await page.get('/api/users')).status).toBe(200);
    expect((await page.get('/api/session')).body.user).toMatchObject({
      name: '改名',
      roles: ['管理'],
    });
    await admin().put(`/api/users/${id}`, { email: null });
    const { rows } = await api.pool.query(
      'select name, roles, email from app.app_user where id = $1',
      [id],
    );
    expect(rows[0]).toEqual({ name: '改名', roles: ['管理'], email: null });
    expect(await audited('user-changed')).toMatchObject({
      facts: { account: 'changed', fields: ['email'] },
    });
  });

  it('are disabled with sessions and token, and enabled again', async () => {
    const id = await openAccount(api, 'paused', organA, ['窗口']);
    const token = (await admin().post(`/api/users/${id}/renew-token`)).body.token;
    const bearer = { Authorization: `Bearer ${token}` };
    const page = new Browser(api.url);
    await page.signIn('paused');
    await admin().post(`/api/users/${id}/disable`);
    expect((await page.get('/api/session')).status).toBe(401);
    expect((await api.nobody.get('/api/organ', bearer)).status).toBe(401);
    await admin().post(`/api/users/${id}/enable`);
    expect((await page.signIn('paused')).status).toBe(200);
    expect((await api.nobody.get('/api/organ', bearer)).status).toBe(200);
  });

  it('are given a new first password, and a new token for a script', async () => {
    const id = await openAccount(api, 'lost', organA, ['窗口']);
    const page = new Browser(api.url);
    await page.signIn('lost');
    const { body } = await admin().post(`/api/users/${id}/reset-password`);
    expect((await page.get('/api/session')).status).toBe(401);
    expect((await page.signIn('lost', demoPassword)).status).toBe(401);
    expect((await page.signIn('lost', body.password)).body.mustChangePassword).toBe(true);

    const script = await admin().post('/api/users', { name: '脚本', roles: ['督办'] });
    const old = { Authorization: `Bearer ${script.body.token}` };
    const renewed = await admin().post(`/api/users/${script.body.id}/renew-token`);
    const fresh = { Authorization: `Bearer ${renewed.body.token}` };
    expect((await api.nobody.get('/api/organ', old)).status).toBe(401);
    expect((await api.nobody.get('/api/organ', fresh)).status).toBe(200);
    const none = await admin().post(`/api/users/${script.body.id}/reset-password`);
    expect([none.status, none.body.code]).toEqual([422, 'user-has-no-account']);
  });

  it('have their sessions ended', async () => {
    const id = await openAccount(api, 'away', organA, ['窗口']);
    const page = new Browser(api.url);
    await page.signIn('away');
    expect((await admin().post(`/api/users/${id}/end-sessions`)).body).toEqual({ ended: 1 });
    expect((await page.get('/api/session')).status).toBe(401);
  });

  it('of an organ beneath are begun with by the administrator above', async () => {
    const beneath = { organ: 'qu-fen-ju', name: '某区分局', parent: organA };
    expect((await admin().post('/api/organs', beneath)).status).toBe(201);
    const first = { name: '分局管理', account: 'fenju', roles: ['管理'], organ: 'qu-fen-ju' };
    const made = await admin().post('/api/users', first);
    expect([made.status, made.body.organ]).toEqual([201, 'qu-fen-ju']);
    const page = new Browser(api.url);
    const { body } = await page.signIn('fenju', made.body.password);
    expect(body.user).toMatchObject({ organ: 'qu-fen-ju', organName: '某区分局' });
    const above = { name: '外人', roles: ['管理'], organ: organA };
    await page.put('/api/session/password', {
      current: made.body.password,
      password: 'six-quiet-otters',
    });
    const refused = await page.post('/api/users', above);
    expect([refused.status, refused.body.code]).toEqual([404, 'organ-unknown']);
  });

  it('of an organ beneath are administered from above, and recorded there; not the other way round', async () => {
    const beneath = { organ: 'qu-er-ju', name: '某区二局', parent: organA };
    expect((await admin().post('/api/organs', beneath)).status).toBe(201);
    const first = { name: '二局管理', account: 'erju', roles: ['管理'], organ: 'qu-er-ju' };
    const { id, password } = (await admin().post('/api/users', first)).body;
    const listed = await admin().get('/api/users?organ=qu-er-ju');
    expect(listed.body.users.map((user: { id: string }) => user.id)).toEqual([id]);
    expect((await admin().get('/api/users')).body.users).not.toContainEqual(
      expect.objectContaining({ id }),
    );
    const page = new Browser(api.url);
    await page.signIn('erju', password);
    const anew = await admin().post(`/api/users/${id}/reset-password?organ=qu-er-ju`);
    expect([anew.status, typeof anew.body.password]).toEqual([200, 'string']);
    expect((await page.get('/api/session')).status).toBe(401);
    expect(await audited('password-reset')).toMatchObject({
      organ: 'qu-er-ju',
      actor: `user:${admin().userId}`,
      target: `user:${id}`,
    });
    const unnamed = await admin().post(`/api/users/${id}/disable`);
    expect([unnamed.status, unnamed.body.code]).toEqual([404, 'user-unknown']);
    for (const verb of ['unlock', 'end-sessions', 'reset-second-factor', 'disable', 'enable'])
      expect((await admin().post(`/api/users/${id}/${verb}?organ=qu-er-ju`)).status).toBe(200);
    const roles = { roles: ['管理', '督办'] };
    expect((await admin().put(`/api/users/${id}?organ=qu-er-ju`, roles)).status).toBe(200);

    await page.signIn('erju', anew.body.password);
    await page.put('/api/session/password', {
      current: anew.body.password,
      password: 'six-quiet-otters',
    });
    const upwards = [
      await page.get(`/api/users?organ=${organA}`),
      await page.get(`/api/users?organ=qu-fen-ju`),
      await page.post(`/api/users/${admin().userId}/disable?organ=${organA}`),
      await page.post(`/api/users/${admin().userId}/reset-password?organ=qu-fen-ju`),
      await page.put(`/api/users/${admin().userId}?organ=${organA}`, { name: '改名' }),
      await page.post('/api/users/admit', { account: 'fenju', roles: ['督办'], organ: organA }),
    ];
    expect(upwards.map(({ status, body }) => [status, body.code])).toEqual(
      upwards.map(() => [404, 'organ-unknown']),
    );
    const lent = { account: 'erju', roles: ['督办'], organ: 'qu-fen-ju' };
    expect((await admin().post('/api/users/admit', lent)).status).toBe(200);
    const guest = await admin().post(`/api/users/${id}/dismiss?organ=qu-fen-ju`);
    expect(guest.status).toBe(200);
  });

  it('cannot shut themselves out', async () => {
    const { userId } = admin();
    const disabled = await admin().post(`/api/users/${userId}/disable`);
    expect([disabled.status, disabled.body.code]).toEqual([422, 'own-account']);
    const changed = await admin().put(`/api/users/${userId}`, { roles: ['窗口'] });
    expect([changed.status, changed.body.code]).toEqual([422, 'own-account']);
  });

  it('of another organ are admitted and dismissed, their account left to their own', async () => {
    const id = await openAccount(api, 'guest', organB, ['窗口']);
    const admitted = { account: 'guest', roles: ['督办'] };
    expect((await admin().post('/api/users/admit', admitted)).status).toBe(200);
    expect((await admin().post('/api/users/admit', admitted)).body.code).toBe('already-member');
    const { body } = await admin().get('/api/users');
    const guest = body.users.find((user: { id: string }) => user.id === id);
    expect(guest).toMatchObject({ home: false, roles: ['督办'] });
    for (const verb of ['disable', 'reset-password', 'renew-token', 'end-sessions', 'unlock']) {
      const { status, body: refused } = await admin().post(`/api/users/${id}/${verb}`);
      expect([verb, status, refused.code]).toEqual([verb, 422, 'user-of-other-organ']);
    }
    await admin().put(`/api/users/${id}`, { roles: ['审核'] });
    const renamed = await admin().put(`/api/users/${id}`, { name: '改名' });
    expect(renamed.body.code).toBe('user-of-other-organ');
    const home = await api.as('管理', organB).get('/api/users');
    expect(home.body.users.find((user: { id: string }) => user.id === id).roles).toEqual(['窗口']);
    expect((await admin().post(`/api/users/${id}/dismiss`)).status).toBe(200);
    expect((await admin().put(`/api/users/${id}`, { roles: ['审核'] })).status).toBe(404);
  });
});
