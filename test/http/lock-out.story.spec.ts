import { type ApiBench, openApi, organA } from './support/api-bench.js';
import { Browser, demoPassword, openAccount } from './support/browser.js';
import { secondProcess } from './support/second-process.js';

describe('Failing to sign in', () => {
  let api: ApiBench;
  let seat = 0;

  beforeAll(async () => {
    api = await openApi('2024-03-04', { access: { trustedProxy: 'loopback' } });
  });
  beforeEach(() => {
    api.time = '02:00:00';
    seat += 1;
  });
  afterAll(() => api.close());

  /** Tries from an address of this test's own. */
  const attempt = (account: string, password: string, from = `10.0.0.${seat}`, url = api.url) =>
    new Browser(url).post('/api/session', { account, password }, { 'X-Forwarded-For': from });
  const fail = async (account: string, times: number, from?: string) => {
    const statuses = [];
    for (let n = 0; n < times; n += 1)
      statuses.push((await attempt(account, 'not the password', from)).status);
    return statuses;
  };

  it('locks the account with the fifth failure, longer each time, and forgets with a sign-in', async () => {
    await openAccount(api, 'zhangjing', organA, ['窗口']);
    expect(await fail('zhangjing', 5)).toEqual([401, 401, 401, 401, 401]);
    const locked = await attempt('ZhangJing', demoPassword);
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, '60']);
    expect(locked.body.detail).toBe('连续输入错误次数过多，请在 1 分钟后重试，或者请管理员解锁。');
    api.time = '02:00:59';
    expect((await attempt('zhangjing', demoPassword)).body.detail).toContain('1 秒后');
    api.time = '02:01:00';
    expect(await fail('zhangjing', 1)).toEqual([401]);
    expect((await attempt('zhangjing', demoPassword)).headers['retry-after']).toBe('120');
    api.time = '02:03:00';
    expect((await attempt('zhangjing', demoPassword)).status).toBe(200);
    expect(await fail('zhangjing', 4)).toEqual([401, 401, 401, 401]);
    expect((await attempt('zhangjing', demoPassword)).status).toBe(200);
  });

  it('is the same for an account that there is not', async () => {
    expect(await fail('nobody', 5)).toEqual([401, 401, 401, 401, 401]);
    const { status, body } = await attempt('nobody', 'x');
    expect([status, body.code, body.retryAfter]).toEqual([429, 'sign-in-locked', 60]);
    const { rows } = await api.pool.query('select * from app.sign_in_failure');
    expect(JSON.stringify(rows)).not.toContain('nobody');
  });

  it('takes as long for an account that there is not', async () => {
    await openAccount(api, 'timed', organA, ['窗口']);
    const median = async (account: string) => {
      const times = [];
      for (let n = 0; n < 4; n += 1) {
        const began = performance.now();
        await attempt(account, 'not the password');
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[1] ?? 0;
    };
    const known = await median('timed');
    const unknown = await median('untimed');
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it('gains nothing by many attempts at once', async () => {
    await openAccount(api, 'hurried', organA, ['窗口']);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => attempt('hurried', 'not the password')),
    );
    const judged = answers.filter(({ status }) => status === 401);
    expect(judged.length).toBeLessThanOrEqual(8);
    expect((await attempt('hurried', demoPassword)).status).toBe(429);
  });

  it('is counted over all processes', async () => {
    await openAccount(api, 'everywhere', organA, ['窗口']);
    const other = await secondProcess(api, { trustedProxy: 'loopback' });
    await fail('everywhere', 3);
    for (let n = 0; n < 2; n += 1)
      await attempt('everywhere', 'not the password', undefined, other.url);
    expect((await attempt('everywhere', demoPassword)).status).toBe(429);
    await other.close();
  });

  it('is forgiven by the administrator', async () => {
    const id = await openAccount(api, 'forgiven', organA, ['窗口']);
    await fail('forgiven', 5);
    const admin = api.as('管理');
    const listed = async () => {
      const { body } = await admin.get('/api/users');
      return body.users.find((user: { id: string }) => user.id === id).lockedUntil;
    };
    expect(await listed()).toBe('2024-03-04T02:01:00.000Z');
    expect((await admin.post(`/api/users/${id}/unlock`)).status).toBe(200);
    expect(await listed()).toBeNull();
    expect((await attempt('forgiven', demoPassword)).status).toBe(200);
  });

  it('locks an address that tries many accounts, and no other', async () => {
    await openAccount(api, 'bystander', organA, ['窗口']);
    for (let n = 0; n < 30; n += 1) await fail(`guess-${n}`, 1, '192.0.2.7');
    expect((await attempt('bystander', demoPassword, '192.0.2.7')).status).toBe(429);
    expect((await attempt('bystander', demoPassword, '192.0.2.8')).status).toBe(200);
    api.time = '02:01:00';
    expect((await attempt('bystander', demoPassword, '192.0.2.7')).status).toBe(200);
  });
});
