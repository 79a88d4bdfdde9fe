import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Alarms, startAlarms } from '@tracker/runtime';
import { pino } from 'pino';
import request from 'supertest';
import { createApp } from '../../apps/api/src/create-app.js';
import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';

describe('Alarms over HTTP', () => {
  let api: ApiBench;
  let alarms: Alarms;
  let app: NestExpressApplication;
  let url: string;
  let id: string;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const { services, adapters } = api;
    const logger = pino({ level: 'silent' });
    const config = { MAIL_FROM: 'x@y.cn' };
    alarms = await startAlarms({ services, adapters, config, logger, everyMs: 3_600_000 });
    app = await createApp({ services, adapters, logger, queues: alarms.queues });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
    for (const role of ['承办', '管理'] as const)
      tokens.set(role, (await services.users.add(`${role}员丙`, organA, [role])).token);
    const registered = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    id = registered.body.requestId;
    await api.as('承办').post(`/api/requests/${id}/assign-handler`, { handler: '承办员甲' });
  });
  afterAll(async () => {
    await app.close();
    await alarms.stop();
    await api.close();
  });

  const until = async <T>(ask: () => Promise<T>, good: (answer: T) => boolean): Promise<T> => {
    for (const end = performance.now() + 15_000; ; ) {
      const answer = await ask();
      if (good(answer)) return answer;
      if (performance.now() > end) throw new Error(`still ${JSON.stringify(answer)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  it('reach the inbox of the handler, who marks them as read', async () => {
    api.today = '2024-03-25';
    await api.services.projections.catchUp();
    await alarms.reconcile();
    const inbox = () => api.as('承办').get('/api/inbox?unread=true');
    const { body } = await until(inbox, (answer) => answer.body.items.length > 0);
    expect(body.items).toMatchObject([
      { requestId: id, kind: 'reply', level: 'yellow', dueOn: '2024-04-01', read: false },
    ]);
    expect(body.items[0].text).toContain('2024-00001');
    expect(JSON.stringify(body)).not.toContain('张三丰');
    const path = `/api/inbox/${body.items[0].id}/read`;
    expect((await api.as('审核').post(path)).status).toBe(404);
    expect((await api.as('承办').post(path)).body).toEqual({ id: body.items[0].id, read: true });
    expect((await inbox()).body.items).toEqual([]);
    expect((await api.as('承办').get('/api/inbox')).body.items).toHaveLength(1);
  });

  it('follow settings that go together, and refuse others in Chinese', async () => {
    const put = (body: object) => api.as('管理').put('/api/organ/settings', body);
    expect((await put({ yellowWorkingDays: 7, reminderTime: '09:00' })).status).toBe(200);
    const { body } = await api.as('承办').get('/api/organ');
    expect(body.settings).toMatchObject({ yellowWorkingDays: 7, reminderTime: '09:00' });
    const refused = await put({ redWorkingDays: 8 });
    expect(refused.status).toBe(400);
    expect(refused.body.detail).toContain('红色预警的工作日数不应多于黄色预警');
    expect((await put({ reminderTime: '9:00' })).body.detail).toContain('时间应写作 HH:mm');
  });

  it('are mailed where 管理 says', async () => {
    const put = (name: string, email: string | null) =>
      api.as('管理').put('/api/users/email', { name, email });
    expect((await put('承办员甲', 'jia@office.gov.cn')).status).toBe(200);
    const { rows } = await api.pool.query(`select email from app.app_user where name = '承办员甲'`);
    expect(rows).toEqual([{ email: 'jia@office.gov.cn' }]);
    expect((await put('承办员甲', null)).status).toBe(200);
    expect((await put('承办员甲', 'not an address')).status).toBe(400);
    // Nobody of organ A can reach an account of organ B.
    expect((await put('承办员乙', 'yi@office.gov.cn')).status).toBe(404);
  });

  it('go to whoever stands in; one enters his own absence, 督办 and 管理 any', async () => {
    const days = { from: '2024-03-26', to: '2024-03-29' };
    const mine = await api.as('承办').post('/api/absences', { ...days, standIn: '审核员甲' });
    expect(mine.status).toBe(201);
    expect(mine.body).toMatchObject({ user: '承办员甲', standIn: '审核员甲', ...days });
    const others = { ...days, user: '审核员甲', standIn: '督办员甲' };
    expect((await api.as('承办').post('/api/absences', others)).status).toBe(403);
    expect((await api.as('督办').post('/api/absences', others)).status).toBe(201);
    const nobody = await api.as('承办').post('/api/absences', { ...days, standIn: '没有此人' });
    expect([nobody.status, nobody.body.code]).toEqual([422, 'user-unknown']);
    const turned = { from: '2024-03-29', to: '2024-03-26', standIn: '审核员甲' };
    expect((await api.as('承办').post('/api/absences', turned)).status).toBe(400);
  });

  it('list absences with their state, and come back to the person once one is cancelled', async () => {
    const list = async () => (await api.as('承办').get('/api/absences')).body;
    const { today, absences } = await list();
    expect(today).toBe('2024-03-25');
    const told = absences.map((one: Record<string, unknown>) => [
      ...[one.user, one.standIn, one.from, one.to, one.state, one.mayCancel],
    ]);
    expect(told).toEqual([
      ['审核员甲', '督办员甲', '2024-03-26', '2024-03-29', 'coming', false],
      ['承办员甲', '审核员甲', '2024-03-26', '2024-03-29', 'coming', true],
    ]);
    const [others, mine] = absences;
    const cancel = (id: string, role: '承办' | '督办' = '承办') =>
      api.as(role).post(`/api/absences/${id}/cancel`);
    expect((await cancel(others.id)).status).toBe(403);
    expect((await cancel(others.id, '督办')).body).toEqual({ id: others.id, cancelled: true });
    expect((await cancel(mine.id)).status).toBe(200);
    const gone = await cancel(mine.id);
    expect([gone.status, gone.body.code]).toEqual([404, 'absence-unknown']);
    expect((await list()).absences).toEqual([]);
    const elsewhere = await api.as('督办', organB).get('/api/absences');
    expect(elsewhere.body.absences).toEqual([]);
  });

  it('are counted by queue in the state of the system', async () => {
    const { body } = await request(url)
      .get('/api/system/state')
      .set('Authorization', `Bearer ${tokens.get('管理')}`);
    expect(body).toMatchObject({ queueBackend: 'postgres', boardPath: '/queues' });
    expect(body.queues.map(({ name }: { name: string }) => name)).toEqual([
      ...['reminders', 'lapses', 'reconcile', 'housekeeping', 'mail'],
    ]);
    expect(body.queues[4]).toMatchObject({ label: '邮件', failed: 0 });
  });

  it('are marked as read all at once', async () => {
    const before = (await api.as('承办').get('/api/inbox')).body;
    const { body } = await api.as('承办').post('/api/inbox/read');
    expect(body).toEqual({ read: before.unread });
    expect((await api.as('承办').get('/api/inbox')).body).toMatchObject({ unread: 0 });
  });

  it('follow the requests of a leaver to his successor', async () => {
    const body = { from: '承办员甲', to: '承办员丙' };
    expect((await api.as('承办').post('/api/hand-over', body)).status).toBe(403);
    const key = { 'Idempotency-Key': 'leaver-1' };
    const first = await api.as('督办').post('/api/hand-over', body, key);
    expect(first.body).toMatchObject({ ...body, requests: 1 });
    expect((await api.as('督办').post('/api/hand-over', body, key)).body).toEqual(first.body);
    expect((await api.as('承办').get(`/api/requests/${id}`)).body.request.handler).toBe('承办员丙');
    expect(await api.countEvents('HandlerAssigned')).toBe(2);
  });

  it('that failed for good are listed with their request, and tried again', async () => {
    const queue = alarms.queues.queue('mail');
    const payload = { alarmId: `reply-${id}-9-red-20240401`, recipient: 'nobody', channel: 'mail' };
    // A message whose sending cannot succeed: no mail server is configured here.
    await api.pool.query(
      `insert into app.delivery (alarm_id, recipient, channel) values ($1, 'nobody', 'mail')`,
      [payload.alarmId],
    );
    await queue.add('alarm', payload, { jobId: 'mail-dead', attempts: 1 });
    const admin = (method: 'get' | 'post', path: string) =>
      request(url)
        [method](path)
        .set('Authorization', `Bearer ${tokens.get('管理')}`);
    const failed = () => admin('get', '/api/jobs/failed');
    const { body } = await until(failed, (answer) => answer.body.jobs.length > 0);
    expect(body.jobs).toMatchObject([
      { queue: 'mail', id: 'mail-dead', requestId: id, reason: 'no mail server is configured' },
    ]);
    await api.pool.query(`update app.delivery set state = 'done' where recipient = 'nobody'`);
    const { token } = await api.services.users.add('管理员乙', organB, ['管理']);
    const foreign = await request(url)
      .post('/api/jobs/mail/mail-dead/retry')
      .set('Authorization', `Bearer ${token}`);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'job-unknown']);
    expect((await admin('post', '/api/jobs/mail/mail-dead/retry')).status).toBe(200);
    await until(failed, (answer) => answer.body.jobs.length === 0);
    expect((await admin('post', '/api/jobs/mail/mail-dead/retry')).status).toBe(404);
    expect((await admin('post', '/api/jobs/no-queue/1/retry')).status).toBe(404);
  });

  it('show their queues to 管理 only, also to a browser that asks for a password', async () => {
    const as = (authorization: string) =>
      request(url).get('/queues').redirects(1).set('Authorization', authorization);
    expect((await request(url).get('/queues')).status).toBe(401);
    expect((await as(`Bearer ${tokens.get('承办')}`)).status).toBe(403);
    const typed = Buffer.from(`me:${tokens.get('管理')}`).toString('base64');
    for (const authorization of [`Bearer ${tokens.get('管理')}`, `Basic ${typed}`]) {
      const page = await as(authorization);
      expect(page.status).toBe(200);
      expect(page.text).toContain('任务队列');
    }
    const closed = await api.as('管理').get('/api/jobs/failed');
    expect([closed.status, closed.body.code]).toEqual([503, 'queue-closed']);
  });
});
