import { createHmac } from 'node:crypto';
import type { Role } from '@tracker/domain';
import { type DeskBench, openDesk, organ } from '../desk.fixtures.js';
import { Absences } from '../people/absences.js';
import { Deliveries, type DeliveryKey } from './deliveries.js';
import { type Mailer, smtpMailer } from './mailer.js';
import { hookServer, mailServer } from './servers.fixtures.js';
import { httpWebhook } from './webhook.js';

const secret = 'a secret of the office';

describe('Who is told of an alarm', () => {
  let bench: DeskBench;
  let mail: Awaited<ReturnType<typeof mailServer>>;
  let hook: Awaited<ReturnType<typeof hookServer>>;
  let mailer: Mailer;
  let deliveries: Deliveries;

  beforeAll(async () => {
    mail = await mailServer();
    hook = await hookServer();
    mailer = smtpMailer(mail.url, '办公室 <tracker@office.gov.cn>');
    bench = await openDesk('2024-03-04T09:00', { mailer, webhook: httpWebhook(hook.url, secret) });
    deliveries = new Deliveries(bench.office.adapters.dataSource);
    const { users } = bench.office.services;
    const add = (name: string, role: Role, email: string | null) =>
      users.add(name, organ, [role], undefined, email);
    await add('王芳', '承办', 'wangfang@office.gov.cn');
    await add('李强', '承办', 'liqiang@office.gov.cn');
    await add('赵主任', '审核', 'zhao@office.gov.cn');
    await add('无邮箱', '承办', null);
  });
  afterAll(async () => {
    mailer.close();
    await bench.close();
    await mail.close();
    await hook.close();
  });
  beforeEach(() => {
    mail.taken.length = 0;
    hook.taken.length = 0;
  });

  const due = async (about: string): Promise<readonly DeliveryKey[]> => {
    await bench.desk.notifications.plan();
    return (await deliveries.open()).filter(({ alarmId }) => alarmId.includes(about));
  };
  const deliverAll = async (about: string): Promise<void> => {
    for (const key of await due(about)) await bench.desk.notifications.deliver(key);
  };
  /** A request of the first day whose reply is due on 2024-04-01, rung up to a moment. */
  const rungBy = async (moment: string, handler?: string): Promise<string> => {
    bench.clock.set('2024-03-04T09:00');
    const id = await bench.register(handler);
    bench.clock.set(moment);
    await bench.ringAll();
    return id;
  };

  it('is the handler at first, by one mail that names number, date and what to do', async () => {
    const id = await rungBy('2024-03-25T08:30', '王芳');
    await deliverAll(id);
    await deliverAll(id);
    expect(mail.taken.map(({ to }) => to)).toEqual(['wangfang@office.gov.cn']);
    const [one] = mail.taken;
    expect(one?.text).toContain('2024-00001');
    expect(one?.text).toContain('还剩 5 个工作日');
    expect(one?.text).toContain('条例第三十三条');
    expect(one?.raw).not.toContain('张三丰');
    expect(one?.text).not.toContain('张三丰');
    expect(one?.messageId).toMatch(
      new RegExp(`^<reply-${id}-1-yellow-20240401\\.[0-9a-f-]{36}@office\\.gov\\.cn>$`),
    );
  });

  it('is the head too once it is red, and every handler where none is assigned', async () => {
    const id = await rungBy('2024-03-28T08:30');
    await deliverAll(id);
    expect(mail.taken.map(({ to }) => to).sort()).toEqual([
      ...['liqiang@office.gov.cn', 'wangfang@office.gov.cn', 'zhao@office.gov.cn'],
    ]);
  });

  it('is told after a refusal when it is tried again, and once by two senders', async () => {
    const id = await rungBy('2024-03-25T08:30', '王芳');
    const [key] = (await due(id)).filter(({ channel }) => channel === 'mail');
    if (!key) throw new Error('no mail');
    mail.state.refuse = 1;
    await expect(bench.desk.notifications.deliver(key)).rejects.toThrow('try again later');
    expect(mail.taken).toEqual([]);
    const other = bench.anotherDesk();
    const outcomes = await Promise.all(
      [bench.desk, other, other].map((desk) => desk.notifications.deliver(key)),
    );
    expect(outcomes.filter((sent) => sent)).toHaveLength(1);
    expect(mail.taken).toHaveLength(1);
    expect(await bench.desk.notifications.deliver(key)).toBe(false);
  });

  it('is a webhook too, signed over the body as it was sent, and tried again', async () => {
    const id = await rungBy('2024-03-25T08:30', '王芳');
    const [key] = (await due(id)).filter(({ channel }) => channel === 'webhook');
    if (!key) throw new Error('no webhook');
    hook.state.fail = 1;
    await expect(bench.desk.notifications.deliver(key)).rejects.toThrow('503');
    await bench.desk.notifications.deliver(key);
    await bench.desk.notifications.deliver(key);
    expect(hook.taken).toHaveLength(1);
    const { headers, body } = hook.taken[0] ?? { headers: {}, body: '' };
    const expected = createHmac('sha256', secret).update(body).digest('hex');
    expect(headers['x-signature']).toBe(`sha256=${expected}`);
    expect(JSON.parse(body)).toMatchObject({
      id: `reply-${id}-1-yellow-20240401`,
      ...{ requestId: id, organ, kind: 'reply', level: 'yellow', outcome: 'sent' },
      ...{ dueOn: '2024-04-01', rungOn: '2024-03-25', rungAt: '08:30' },
    });
    expect(body).not.toContain('张三丰');
  });

  it('is the stand-in while somebody is away', async () => {
    const absences = new Absences(bench.office.adapters.dataSource);
    const away = { organ, user: '王芳', standIn: '李强', from: '2024-03-25', to: '2024-03-26' };
    await absences.add('00000000-0000-4000-8000-000000000001', away);
    await absences.add('00000000-0000-4000-8000-000000000001', away);
    const id = await rungBy('2024-03-25T08:30', '王芳');
    await deliverAll(id);
    expect(mail.taken.map(({ to }) => to)).toEqual(['liqiang@office.gov.cn']);
    await expect(
      absences.add('00000000-0000-4000-8000-000000000002', { ...away, standIn: '没有此人' }),
    ).rejects.toMatchObject({ code: 'user-unknown' });
    await expect(
      absences.add('00000000-0000-4000-8000-000000000002', { ...away, standIn: '王芳' }),
    ).rejects.toMatchObject({ code: 'stand-in-is-absent' });
  });

  it('is somebody even where two stand in for each other', async () => {
    const absences = new Absences(bench.office.adapters.dataSource);
    const days = { organ, from: '2024-03-28', to: '2024-03-28' };
    await absences.add('00000000-0000-4000-8000-000000000011', {
      ...{ ...days, user: '王芳', standIn: '李强' },
    });
    await absences.add('00000000-0000-4000-8000-000000000012', {
      ...{ ...days, user: '李强', standIn: '王芳' },
    });
    bench.clock.set('2024-02-29T09:00');
    const id = await bench.register('王芳');
    bench.clock.set('2024-03-28T08:30');
    await bench.ringAll();
    await deliverAll(id);
    expect(mail.taken.map(({ to }) => to)).toContain('liqiang@office.gov.cn');
    await bench.verb(id, 'withdraw-request', { withdrawnOn: '2024-03-28' });
    await bench.office.services.projections.catchUp();
  });

  it('gets one overview a working day at the reminder hour, and none on a rest day', async () => {
    for (const moment of ['2024-03-30T10:00', '2024-04-01T08:29']) {
      bench.clock.set(moment);
      expect(await due(`digest-${moment.slice(0, 10)}`)).toEqual([]);
    }
    bench.clock.set('2024-04-01T08:30');
    await deliverAll('digest-2024-04-01');
    bench.clock.set('2024-04-01T15:00');
    const other = bench.anotherDesk();
    await other.notifications.plan();
    await deliverAll('digest-2024-04-01');
    const told = mail.taken.map(({ to, text }) => `${to} ${text.trim()}`).sort();
    // Five requests so far: four of 王芳 and one of nobody, all due today.
    expect(told).toEqual([
      'wangfang@office.gov.cn 2024-04-01 办理概览：逾期未答复 0 件，今日到期 4 件，5 个工作日内到期（含今日）4 件，申请人期限届满、可不再处理 0 件。',
      'zhao@office.gov.cn 2024-04-01 办理概览：逾期未答复 0 件，今日到期 5 件，5 个工作日内到期（含今日）5 件，申请人期限届满、可不再处理 0 件。',
    ]);
    expect(mail.taken.map(({ messageId }) => messageId.slice(0, 18))).toEqual([
      ...['<digest-2024-04-01', '<digest-2024-04-01'],
    ]);
  });
});
