import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';
import { Browser, demoPassword, openAccount } from './support/browser.js';

describe('Signing in with a password', () => {
  let api: ApiBench;
  const browser = () => new Browser(api.url);

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    await openAccount(api, 'wangmin', organA, ['承办', '窗口']);
  });
  beforeEach(() => {
    api.today = '2024-03-04';
    api.time = '02:00:00';
  });
  afterAll(() => api.close());

  const lastAudit = async () => {
    const { rows } = await api.pool.query(
      'select organ, actor, action, facts from app.audit_entry order by id desc limit 1',
    );
    return rows[0];
  };

  it('opens a session and says who one is', async () => {
    const page = browser();
    expect((await page.get('/api/session')).status).toBe(401);
    const { status, body, headers } = await page.signIn(' WangMin ');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      user: { name: 'wangmin员', account: 'wangmin', organ: organA, roles: ['承办', '窗口'] },
      organs: [{ organ: organA, name: '某市发展和改革委员会' }],
      mustChangePassword: false,
      signOutAt: null,
      idleMinutes: 30,
      today: '2024-03-04',
    });
    expect(body.user.organName).toBe('某市发展和改革委员会');
    expect(headers['set-cookie']?.[0]).toMatch(
      /^tracker_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const again = (await page.get('/api/session')).body;
    // What the read models hold may have grown meanwhile.
    expect(again).toEqual({ ...body, position: again.position });
    expect(await lastAudit()).toMatchObject({ organ: organA, action: 'signed-in' });
  });

  it('keeps the digest of the cookie only', async () => {
    const page = browser();
    await page.signIn('wangmin');
    const { rows } = await api.pool.query('select * from app.session');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(page.cookie);
    const users = await api.pool.query("select * from app.app_user where account = 'wangmin'");
    expect(users.rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(users.rows)).not.toContain(demoPassword);
    expect(api.log.join('')).not.toContain(demoPassword);
  });

  it('is told what seals drafts in the browser, the same for one person at every desk', async () => {
    await openAccount(api, 'zhaojing', organA, ['窗口']);
    const keyOf = async (account: string) => (await browser().signIn(account)).body.draftKey;
    const key = await keyOf('wangmin');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf('wangmin')).toBe(key);
    expect(await keyOf('zhaojing')).not.toBe(key);
    expect((await api.as('窗口').get('/api/session')).body.draftKey).toBeNull();
    expect(api.log.join('')).not.toContain(key);
  });

  it('changes nothing without the token of the page', async () => {
    const page = browser();
    await page.signIn('wangmin');
    const forged = { 'X-CSRF-Token': 'A'.repeat(43) };
    for (const headers of [forged, { 'X-CSRF-Token': '' }]) {
      const { status, body } = await page.post('/api/requests', handedIn('2024-03-04'), headers);
      expect([status, body.code]).toEqual([403, 'csrf']);
    }
    const { status } = await page.post('/api/requests', handedIn('2024-03-04'));
    expect(status).toBe(201);
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ Origin: 'http://elsewhere.example' }],
    [{ Origin: 'null' }],
  ])('takes nothing from the page of another site: %j', async (headers) => {
    const page = browser();
    const refused = await page.post('/api/session', { account: 'wangmin', password: 'x' }, headers);
    expect([refused.status, refused.body.code]).toEqual([403, 'cross-site']);
    await page.signIn('wangmin');
    const { status, body } = await page.post('/api/requests', handedIn('2024-03-04'), headers);
    expect([status, body.code]).toEqual([403, 'cross-site']);
    expect((await page.get('/api/session', headers)).status).toBe(200);
  });

  it('takes what its own page sends', async () => {
    const page = browser();
    await page.signIn('wangmin');
    const own: Record<string, string>[] = [
      { Origin: api.url },
      { 'Sec-Fetch-Site': 'same-origin' },
    ];
    for (const headers of own) {
      const { status } = await page.post('/api/requests', handedIn('2024-03-04'), headers);
      expect(status).toBe(201);
    }
  });

  it('gives another cookie at each sign-in, and the old one ends', async () => {
    const page = browser();
    await page.signIn('wangmin');
    const first = page.cookie ?? '';
    await page.signIn('wangmin');
    expect(page.cookie).not.toBe(first);
    const old = await browser().get('/api/session', { Cookie: `tracker_session=${first}` });
    expect([old.status, old.body.code]).toEqual([401, 'session-over']);
  });

  it('ends with the sign-out', async () => {
    const page = browser();
    await page.signIn('wangmin');
    const cookie = page.cookie;
    expect((await page.delete('/api/session')).status).toBe(204);
    expect(page.cookie).toBeNull();
    const again = await browser().get('/api/session', { Cookie: `tracker_session=${cookie}` });
    expect(again.status).toBe(401);
    expect(await lastAudit()).toMatchObject({
      action: 'signed-out',
      facts: { account: 'wangmin' },
    });
  });

  it('ends when nobody works for half an hour, and says so', async () => {
    const page = browser();
    await page.signIn('wangmin');
    api.time = '02:29:59';
    expect((await page.get('/api/session')).status).toBe(200);
    api.time = '02:59:58';
    expect((await page.get('/api/session')).status).toBe(200);
    api.time = '03:29:58';
    const { status, body } = await page.get('/api/session');
    expect([status, body.code]).toEqual([401, 'session-over']);
    expect(body.detail).toBe('登录已结束，请重新登录；已填写的内容会保留。');
    expect(page.cookie).toBeNull();
  });

  it('is not kept alive by what a page fetches alone', async () => {
    const page = browser();
    await page.signIn('wangmin');
    api.time = '02:20:00';
    expect((await page.get('/api/session', { 'X-Idle-Seconds': '1200' })).status).toBe(200);
    api.time = '02:30:00';
    expect((await page.get('/api/session', { 'X-Idle-Seconds': '1800' })).status).toBe(401);
  });

  it('ends after twelve hours however busy one is', async () => {
    const page = browser();
    api.time = '00:00:00';
    await page.signIn('wangmin');
    for (let hour = 0; hour < 12; hour += 1)
      for (const minute of ['15', '40', '59']) {
        api.time = `${String(hour).padStart(2, '0')}:${minute}:00`;
        expect([api.time, (await page.get('/api/session')).status]).toEqual([api.time, 200]);
      }
    api.time = '12:00:00';
    expect((await page.get('/api/session')).status).toBe(401);
  });

  it('says the same of a wrong password and of an account that there is not', async () => {
    const wrong = await browser().signIn('wangmin', 'wrong password here');
    const absent = await browser().signIn('nobody-here', 'wrong password here');
    expect([wrong.status, wrong.body]).toEqual([401, absent.body]);
    expect(wrong.body.code).toBe('sign-in-failed');
    expect(await lastAudit()).toMatchObject({
      organ: null,
      actor: 'nobody',
      action: 'sign-in-failed',
    });
    const { rows } = await api.pool.query(
      "select * from app.audit_entry where facts::text like '%nobody-here%'",
    );
    expect(rows).toEqual([]);
  });

  it('ends for a disabled account at once', async () => {
    const id = await openAccount(api, 'leaving', organA, ['窗口']);
    const page = browser();
    await page.signIn('leaving');
    expect((await api.as('管理').post(`/api/users/${id}/disable`)).status).toBe(200);
    expect((await page.get('/api/session')).status).toBe(401);
    const { status, body } = await page.signIn('leaving');
    expect([status, body.code]).toEqual([401, 'account-disabled']);
  });

  it('serves one organ at a time, and changes over', async () => {
    const id = await openAccount(api, 'liqiang', organA, ['承办']);
    const admitted = await api
      .as('管理', organB)
      .post('/api/users/admit', { account: 'LiQiang', roles: ['窗口', '督办'] });
    expect([admitted.status, admitted.body]).toEqual([200, { id }]);
    const page = browser();
    const { body } = await page.signIn('liqiang');
    expect(body.organs.map(({ organ }: { organ: string }) => organ)).toEqual([organA, organB]);
    expect(body.user).toMatchObject({ organ: organA, roles: ['承办'] });
    const other = await page.put('/api/session/organ', { organ: organB });
    expect(other.body.user).toMatchObject({ organ: organB, roles: ['窗口', '督办'] });
    expect(other.body.csrfToken).toBe(body.csrfToken);
    const made = await page.post('/api/requests', handedIn('2024-03-04'));
    expect(made.status).toBe(201);
    expect((await page.get(`/api/requests/${made.body.requestId}`)).body.organ).toBe(organB);
    const stale = await page.post('/api/requests', handedIn('2024-03-04'), { 'X-Organ': organA });
    expect([stale.status, stale.body.code, stale.body.organ]).toEqual([
      409,
      'organ-changed',
      organB,
    ]);
    const strange = await page.put('/api/session/organ', { organ: 'elsewhere' });
    expect([strange.status, strange.body.code]).toEqual([403, 'not-member']);
    await api.as('管理', organB).post(`/api/users/${id}/dismiss`);
    expect((await page.get('/api/session')).status).toBe(401);
  });

  it('is known to a script by its token, without a token of a page', async () => {
    const { status, body } = await api.as('窗口').get('/api/session');
    expect([status, body.csrfToken, body.user.account]).toEqual([200, '', null]);
    const switched = await api.as('窗口').put('/api/session/organ', { organ: organB });
    expect([switched.status, switched.body.code]).toEqual([422, 'not-signed-in']);
  });

  it('is limited by address', async () => {
    const answers = [];
    for (let n = 0; n < 125; n += 1)
      answers.push(await api.nobody.post('/api/session', { account: 'x', password: '' }));
    expect(answers.map(({ status }) => status)).toContain(429);
    const last = answers.at(-1);
    expect(last?.body.code).toBe('too-many-requests');
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
