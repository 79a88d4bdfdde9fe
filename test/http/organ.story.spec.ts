import { type ApiBench, handedIn, openApi } from './support/api-bench.js';

describe('The organ over HTTP', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  it('is renamed and set up by its administrator', async () => {
    const named = await api.as('管理').put('/api/organ', { name: '某市发改委' });
    expect(named.status).toBe(200);
    const same = await api.as('管理').put('/api/organ', { name: '某市发改委' });
    expect([same.status, same.body.detail]).toEqual([422, '名称没有变化，无需更正。']);
    await api.as('管理').put('/api/organ/settings', { approvalRequired: true });
    expect((await api.as('窗口').get('/api/organ')).body).toEqual({
      organ: 'shi-fa-gai-wei',
      name: '某市发改委',
      settings: {
        ...{ supplementWorkingDays: 15, approvalRequired: true, approvalByAnother: true },
        ...{ reminderTime: '08:30', workdayEnds: '17:30' },
        ...{ yellowWorkingDays: 5, redWorkingDays: 2, recordLapses: false, recordSilence: true },
      },
      importUnfinished: false,
    });
    const none = await api.as('管理').put('/api/organ/settings', {});
    expect(none.body.faults[0].message).toContain('请至少给出一项设置');
  });

  it('gives accounts their roles, and a token that works at once', async () => {
    const body = { name: '新窗口', roles: ['窗口', '承办'] };
    const { body: made } = await api.as('管理').post('/api/users', body);
    expect(made).toMatchObject({
      name: '新窗口',
      organ: 'shi-fa-gai-wei',
      roles: ['窗口', '承办'],
    });
    const headers = { Authorization: `Bearer ${made.token}` };
    const registered = await api.nobody.post('/api/requests', handedIn('2024-03-04'), headers);
    expect(registered.status).toBe(201);
    const { body: timeline } = await api.nobody.get(
      `/api/requests/${registered.body.requestId}/timeline`,
      headers,
    );
    expect(timeline.events[0].actor).toEqual({ id: `user:${made.id}`, name: '新窗口' });
  });

  it('explains every number of a year', async () => {
    await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    const { body } = await api.as('督办').get('/api/numbers?year=2024');
    expect(body.numbers.length).toBeGreaterThan(1);
    expect(body.numbers[0]).toMatchObject({
      number: '2024-00001',
      state: 'used',
      explanation: '已登记',
    });
  });

  it('erases an applicant only once nothing of theirs is open, and then for ever', async () => {
    const admin = api.as('管理');
    const person = {
      applicantName: '李清照',
      idNumber: '110101199003070038',
      phone: '13911112222',
    };
    const { body } = await api.as('窗口').post('/api/requests', handedIn('2024-03-04', person));
    const erase = { number: body.number, reason: '申请人要求' };
    const refused = await admin.post('/api/applicants/erase', erase);
    expect([refused.status, refused.body.code]).toEqual([422, 'applicant-has-open-request']);

    const path = `/api/requests/${body.requestId}`;
    const withdrawn = await api
      .as('窗口')
      .post(`${path}/withdraw-request`, { withdrawnOn: '2024-03-04' });
    expect(withdrawn.status).toBe(200);
    const erased = await admin.post('/api/applicants/erase', erase);
    expect(erased.body).toMatchObject({ number: body.number, requests: 1 });

    const after = await admin.get(path);
    expect(after.body.personal.applicantName).toBe('已封存');
    const list = await admin.get(`/api/requests?numberPrefix=${body.number}`);
    expect(list.body.rows[0].applicantName).toBeNull();
    const ledger = await admin.get('/api/ledger.csv').buffer(true);
    expect(ledger.text).not.toMatch(/李清照|13911112222/);
    const twice = await admin.post('/api/applicants/erase', erase);
    expect([twice.status, twice.body.code]).toEqual([422, 'applicant-already-erased']);
    const corrected = await api
      .as('窗口')
      .post(`${path}/correct-personal-fact`, { field: 'phone', is: '1', why: '补录' });
    expect([corrected.status, corrected.body.code]).toEqual([422, 'applicant-erased']);
    const unknown = await admin.post('/api/applicants/erase', { ...erase, number: '2023-00001' });
    expect([unknown.status, unknown.body.detail]).toEqual([
      404,
      '没有登记编号为 2023-00001 的申请。',
    ]);
  });

  it('is ready once reads serve, and says so when a read model has halted', async () => {
    expect((await api.nobody.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await api.nobody.get('/health/ready')).status).toBe(200);
    const halt = (reason: string | null) =>
      api.adapters.dataSource.query(
        `update read.projection_checkpoint set halted_reason = $1 where name = 'counted_request'`,
        [reason],
      );
    await halt('事件无法处理');
    const answer = await api.nobody.get('/health/ready');
    await halt(null);
    expect([answer.status, answer.body.code]).toEqual([503, 'read-models-halted']);
  });
});
