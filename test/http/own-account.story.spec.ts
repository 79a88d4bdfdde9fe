import { TOTP } from 'otpauth';
import { type ApiBench, openApi, organA } from './support/api-bench.js';
import { Browser, demoPassword, openAccount } from './support/browser.js';
import { secondProcess } from './support/second-process.js';

describe('One’s own account', () => {
  let api: ApiBench;
  const browser = (url = api.url) => new Browser(url);

  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  beforeEach(() => {
    api.time = '02:00:00';
  });
  afterAll(() => api.close());

  const codeOf = (uri: string, at = api.instant) => {
    const { secret } = { secret: new URL(uri).searchParams.get('secret') ?? '' };
    return new TOTP({ secret }).generate({ timestamp: Date.parse(at) });
  };

  it('has its first password changed before anything else', async () => {
    const person = { name: '新来的', account: 'Xinlai', roles: ['窗口'] };
    const made = await api.as('管理').post('/api/users', person);
    expect(made.body).toMatchObject({ account: 'xinlai', token: null });
    expect(made.body.password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){2}$/);
    const page = browser();
    const { body } = await page.signIn('xinlai', made.body.password);
    expect(body.mustChangePassword).toBe(true);
    const early = await page.get('/api/organ');
    expect([early.status, early.body.code]).toEqual([403, 'password-change-required']);

    const change = (password: string, current = made.body.password) =>
      page.put('/api/session/password', { current, password });
    const weak = await change('xinlai2024');
    expect([weak.status, weak.body.faults]).toEqual([
      400,
      [{ path: 'password', field: '密码', message: '密码不能由登录账号加几个字符组成' }],
    ]);
    expect((await change(made.body.password)).body.code).toBe('password-same');
    expect((await change('three-green-apples', 'wrong')).body.code).toBe('password-wrong');
    const before = page.cookie;
    const changed = await change('three-green-apples');
    expect([changed.status, changed.body.mustChangePassword]).toEqual([200, false]);
    expect(page.cookie).not.toBe(before);
    expect((await page.get('/api/organ')).status).toBe(200);
    expect((await browser().signIn('xinlai', made.body.password)).status).toBe(401);
  });

  it('ends the other sessions with a change of the password, in every process', async () => {
    await openAccount(api, 'twice', organA, ['承办']);
    const other = await secondProcess(api);
    const [here, there] = [browser(), browser(other.url)];
    await here.signIn('twice');
    await there.signIn('twice');
    expect((await here.get('/api/account')).body.sessions).toHaveLength(2);
    await here.put('/api/session/password', {
      current: demoPassword,
      password: 'nine-tall-poplars',
    });
    expect((await there.get('/api/session')).status).toBe(401);
    expect((await here.get('/api/session')).status).toBe(200);
    await other.close();
  });

  it('works in one process with a session of another, and ends in both', async () => {
    await openAccount(api, 'roaming', organA, ['承办']);
    const other = await secondProcess(api);
    const [here, there] = [browser(), browser(other.url)];
    await here.signIn('roaming');
    there.use(here.cookie ?? '');
    expect((await there.get('/api/session')).body.user.account).toBe('roaming');
    expect((await there.delete('/api/session')).status).toBe(204);
    expect((await here.get('/api/session')).status).toBe(401);
    await other.close();
  });

  it('shows where one is signed in, and ends one or all of them elsewhere', async () => {
    await openAccount(api, 'sessions', organA, ['承办']);
    const [here, ...others] = [browser(), browser(), browser(), browser()];
    const agent = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140 Edg/140' };
    for (const page of [here, ...others])
      await page?.post('/api/session', { account: 'sessions', password: demoPassword }, agent);
    const list = (await here?.get('/api/account'))?.body.sessions;
    expect(list).toHaveLength(4);
    expect(list.filter((one: { current: boolean }) => one.current)).toHaveLength(1);
    expect(list[0]).toMatchObject({ method: 'password', agent: 'Edge · Windows' });
    const elsewhere = list.find((one: { current: boolean }) => !one.current);
    const end = (id: string) => here?.post(`/api/account/sessions/${id}/end`);
    expect((await end(elsewhere.id))?.body).toEqual({ ended: 1 });
    expect((await end(elsewhere.id))?.status).toBe(404);
    expect((await here?.post('/api/account/sessions/end-others'))?.body).toEqual({ ended: 2 });
    const rest = await Promise.all(others.map((page) => page.get('/api/session')));
    expect(rest.map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  describe('with a second factor', () => {
    let uri: string;
    let recoveryCodes: string[];

    it('is given a secret, which counts once a code of it was typed', async () => {
      await openAccount(api, 'careful', organA, ['承办']);
      const page = browser();
      await page.signIn('careful');
      expect((await page.post('/api/account/second-factor', { password: 'no' })).status).toBe(422);
      const offered = await page.post('/api/account/second-factor', { password: demoPassword });
      uri = offered.body.uri;
      expect(uri).toMatch(/^otpauth:\/\/totp\/.*careful\?/);
      expect((await browser().signIn('careful')).status).toBe(200);
      const wrong = await page.put('/api/account/second-factor', { code: '000000' });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'code-refused']);
      const { status, body } = await page.put('/api/account/second-factor', { code: codeOf(uri) });
      expect([status, body.recoveryCodes.length]).toEqual([200, 10]);
      recoveryCodes = body.recoveryCodes;
      expect((await page.get('/api/account')).body.secondFactor).toEqual({
        since: '2024-03-04T02:00:00.000Z',
        recoveryCodes: 10,
      });
    });

    it('asks for a code only where the password was right, and takes each code once', async () => {
      expect((await browser().signIn('careful', 'wrong password')).body.code).toBe(
        'sign-in-failed',
      );
      const asked = await browser().signIn('careful');
      expect([asked.status, asked.body.code]).toEqual([401, 'code-required']);
      const used = await browser().signIn('careful', demoPassword, codeOf(uri));
      expect([used.status, used.body.code]).toEqual([401, 'code-wrong']);
      api.time = '02:01:00';
      const spaced = codeOf(uri).replace(/^(...)/, '$1 ');
      expect((await browser().signIn('careful', demoPassword, spaced)).status).toBe(200);
      expect((await browser().signIn('careful', demoPassword, spaced)).status).toBe(401);
    });

    it('takes a recovery code instead, once', async () => {
      const code = recoveryCodes[0] ?? '';
      const sign = (typed: string) => browser().signIn('careful', demoPassword, typed);
      expect((await sign(code.toUpperCase())).status).toBe(200);
      expect((await sign(code)).status).toBe(401);
    });

    it('cannot be read from the table', async () => {
      const { rows } = await api.pool.query("select * from app.app_user where account = 'careful'");
      const dump = JSON.stringify(rows);
      expect(dump).not.toContain(new URL(uri).searchParams.get('secret'));
      expect(recoveryCodes.filter((code) => dump.includes(code))).toEqual([]);
      expect(rows[0].totp_sealed).toMatch(/^v1:sign-in:/);
    });

    it('is taken away by its owner with the password, or by the administrator', async () => {
      const page = browser();
      await page.signIn('careful', demoPassword, recoveryCodes[1]);
      const removed = await page.post('/api/account/second-factor/remove', {
        password: demoPassword,
      });
      expect(removed.status).toBe(204);
      expect((await browser().signIn('careful')).status).toBe(200);
      const again = await page.post('/api/account/second-factor', { password: demoPassword });
      await page.put('/api/account/second-factor', { code: codeOf(again.body.uri) });
      expect((await browser().signIn('careful')).body.code).toBe('code-required');
      const { body } = await api.as('管理').get('/api/users');
      const { id } = body.users.find((user: { account: string }) => user.account === 'careful');
      await api.as('管理').post(`/api/users/${id}/reset-second-factor`);
      expect((await browser().signIn('careful')).status).toBe(200);
    });
  });
});
