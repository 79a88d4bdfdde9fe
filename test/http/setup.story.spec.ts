import type { AddressInfo } from 'node:net';
import { newCommandId } from '@tracker/platform';
import { type Adapters, type Services, wireServices } from '@tracker/runtime';
import { type TestDatabase, testDatabase } from '@tracker/testing';
import { pino } from 'pino';
import { createApp } from '../../apps/api/src/create-app.js';
import { offerSetup } from '../../apps/api/src/session/offer-setup.js';
import { testAdapters } from '../support/test-adapters.js';
import { Browser } from './support/browser.js';

describe('The first start', () => {
  let database: TestDatabase;
  let adapters: Adapters;
  let services: Services;
  let url: string;
  let close: () => Promise<void>;
  let instant: string;
  const lines: string[] = [];

  beforeEach(async () => {
    instant = '2024-03-04T02:00:00.000Z';
    lines.length = 0;
    database = await testDatabase();
    adapters = await testAdapters(database);
    services = wireServices(adapters, { clock: { today: () => '2024-03-04', now: () => instant } });
    const app = await createApp({ services, adapters, logger: pino({ level: 'silent' }) });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    close = () => app.close();
  });
  afterEach(async () => {
    await close();
    await adapters.close();
    await database.drop();
  });

  const printed = async (): Promise<string> => {
    await offerSetup(services, url, (line) => lines.push(line));
    return /\/setup#token=([\w-]{43})$/.exec(lines.at(-1) ?? '')?.[1] ?? '';
  };
  const person = {
    organ: 'A01',
    organName: '某市水务局',
    account: 'Guanli',
    name: '何伟',
    password: 'two-willow-trees',
  };
  const setUp = (body: object) => new Browser(url).post('/api/setup', body);

  it('prints a link by which the first administrator makes the organ and the account', async () => {
    const token = await printed();
    expect(lines).toEqual([expect.stringMatching(/^首次设置（24 小时内有效，只能用一次）：http/)]);
    const page = new Browser(url);
    expect((await page.get('/api/session/methods')).body).toEqual({
      password: true,
      sso: null,
      setup: true,
    });
    const weak = await setUp({ ...person, token, password: 'guanli123456' });
    expect([weak.status, weak.body.faults[0].path]).toEqual([400, 'password']);
    const { status, body } = await page.post('/api/setup', { ...person, token });
    expect(status).toBe(201);
    expect(body.user).toMatchObject({
      account: 'guanli',
      organ: 'A01',
      organName: '某市水务局',
      roles: ['管理'],
    });
    expect((await page.get('/api/users')).body.users).toHaveLength(1);
    expect((await new Browser(url).signIn('guanli', person.password)).status).toBe(200);
    expect((await page.get('/api/session/methods')).body.setup).toBe(false);
    const { rows } = await adapters.pool.query(
      "select actor from app.audit_entry where action = 'set-up'",
    );
    expect(rows).toEqual([{ actor: `user:${body.user.id}` }]);
  });

  it('takes each link once, for a day, and the latest only', async () => {
    const first = await printed();
    instant = '2024-03-04T02:06:00.000Z';
    const second = await printed();
    expect((await setUp({ ...person, token: first })).body.code).toBe('setup-closed');
    instant = '2024-03-05T02:06:00.000Z';
    const late = await setUp({ ...person, token: second });
    expect([late.status, late.body.code]).toEqual([422, 'setup-closed']);
    const third = await printed();
    const both = await Promise.all([
      setUp({ ...person, token: third }),
      setUp({ ...person, account: 'other', token: third }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await setUp({ ...person, account: 'third', token: third })).status).toBe(422);
  });

  it('takes the link of either of two processes that started together, and then none', async () => {
    const one = await printed();
    const other = await printed();
    const both = await Promise.all([
      setUp({ ...person, token: one }),
      setUp({ ...person, account: 'other', organ: 'A02', token: other }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const { rows } = await adapters.pool.query('select id from app.app_user');
    expect(rows).toHaveLength(1);
  });

  it('keeps the digest of the token only, and prints nothing once somebody has a password', async () => {
    const token = await printed();
    const { rows } = await adapters.pool.query('select * from app.setup_token');
    expect(JSON.stringify(rows)).not.toContain(token);
    const order = {
      commandId: newCommandId(),
      actor: 'cli:root',
      command: 'x',
      today: '2024-03-04',
    };
    await services.organOrders.create(order, 'A01', '某市水务局（已建）');
    const { body } = await setUp({ ...person, token });
    expect(body.user.organName).toBe('某市水务局（已建）');
    const before = lines.length;
    await printed();
    expect(lines).toHaveLength(before);
  });
});
