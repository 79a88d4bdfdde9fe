import { BackupRuns } from '@tracker/application';
import { systemClock } from '@tracker/platform';
import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';

type Entry = {
  readonly id: string;
  readonly at: string;
  readonly label: string;
  readonly what: string;
  readonly number: string | null;
  readonly actor: { readonly name: string };
};

describe('The audit log', () => {
  let api: ApiBench;
  let id: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const { body } = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    id = body.requestId;
    await api.as('承办').post(`/api/requests/${id}/assign-handler`, { handler: '承办员甲' });
    const secret = { field: 'phone', is: '13900000000', why: '申请人来电更正' };
    await api.as('窗口').post(`/api/requests/${id}/correct-personal-fact`, secret);
    await api.as('管理').put('/api/organ/settings', { supplementWorkingDays: 12 });
    await api.as('窗口', organB).post('/api/requests', handedIn('2024-03-04'));
    const { body: user } = await api
      .as('管理')
      .post('/api/users', { name: '新来的', roles: ['窗口'] });
    await api.services.audit.record({
      ...{ organ: organA, actor: `user:${user.id}`, action: 'signed-out', facts: {} },
    });
    await api.services.projections.catchUp(null, 30_000);
    // The log's times are the database's own; the entries' are those of the stopped clock.
    api.today = systemClock.today();
  });
  afterAll(() => api.close());

  const ask = async (query = ''): Promise<{ rows: Entry[]; nextCursor: string | null }> => {
    const answer = await api.as('管理').get(`/api/audit?from=2024-01-01${query}`);
    expect([query, answer.status]).toEqual([query, 200]);
    return answer.body;
  };

  it('tells who did what to which request and setting, the latest first, from both sources', async () => {
    const { rows } = await ask();
    const told = rows.map(({ actor, label, number }) => [actor.name, label, number]);
    expect(told).toContainEqual(['窗口员甲', '登记申请', '2024-00001']);
    expect(told).toContainEqual(['承办员甲', '分派或移交承办', '2024-00001']);
    expect(told).toContainEqual(['管理员甲', '更改设置', null]);
    expect(told).toContainEqual(['新来的', '退出登录', null]);
    expect(told).toContainEqual(['命令行（root）', '新建机关', null]);
    expect(rows.map(({ at }) => at)).toEqual(
      rows
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(rows.find(({ label }) => label === '更改设置')?.what).toContain('12');
  });

  it('tells nothing personal, and nothing of other organs', async () => {
    const { rows } = await ask();
    const text = JSON.stringify(rows);
    for (const secret of ['张三丰', '13900000000', '13800138000', '来电', '预算', 'sealed'])
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    expect(rows.map(({ actor }) => actor.name)).not.toContain('窗口员乙');
    const other = await api.as('管理', organB).get('/api/audit?from=2024-01-01');
    expect(JSON.stringify(other.body.rows)).not.toContain('员甲');
    for (const role of ['督办', '审核', '承办'] as const)
      expect((await api.as(role).get('/api/audit')).status).toBe(403);
  });

  it('is filtered by person, action and day', async () => {
    const mine = await ask(`&person=${encodeURIComponent('窗口员甲')}`);
    expect(mine.rows.map(({ label }) => label)).toEqual(['更正申请人信息', '登记申请']);
    const assigned = await ask('&action=assign-handler');
    expect(assigned.rows.map(({ number }) => number)).toEqual(['2024-00001']);
    const gone = await ask('&to=2024-01-31');
    expect(gone.rows).toEqual([]);
    expect((await ask('&person=nobody')).rows).toEqual([]);
    const typed = await ask(`&person=${encodeURIComponent('命令行（root）')}`);
    expect(typed.rows.map(({ label }) => label)).toContain('新建机关');
    const backwards = await api.as('管理').get('/api/audit?from=2024-02-01&to=2024-01-01');
    expect(backwards.body.faults[0].message).toBe('截止日期不能早于起始日期');
  });

  it('is paged without gap or repetition, whatever the size of the page', async () => {
    const whole = (await ask('&limit=200')).rows.map((row) => row.id);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 3]) {
      const seen: string[] = [];
      let after = '';
      do {
        const page = await ask(`&limit=${limit}${after && `&after=${after}`}`);
        seen.push(...page.rows.map((row) => row.id));
        after = page.nextCursor ?? '';
      } while (after);
      expect(seen).toEqual(whole);
    }
    const foreign = await api.as('管理').get('/api/audit?after=nonsense');
    expect([foreign.status, foreign.body.faults[0].path]).toEqual([400, 'after']);
  });

  it('is exported with the same filter, and the export is itself recorded', async () => {
    const { rows } = await ask('&action=assign-handler');
    const file = await api
      .as('管理')
      .get('/api/audit.csv?from=2024-01-01&action=assign-handler')
      .buffer(true);
    const lines = file.text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFF时间,人员,操作,内容,登记编号,日志位置');
    expect(lines.length).toBe(rows.length + 1);
    expect(lines[1]).toContain('承办员甲,分派或移交承办');
    const exported = await ask('&action=audit-exported');
    expect(exported.rows.map(({ actor }) => actor.name)).toEqual(['管理员甲']);
  });
});

describe('The state of the system', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());
  const read = async () => (await api.as('管理').get('/api/system/state')).body;

  it('tells how far reads have come, and that nobody has made a backup yet', async () => {
    await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    await api.services.projections.catchUp(null, 30_000);
    const state = await read();
    expect(state.database).toMatchObject({ profile: 'embedded', version: expect.any(String) });
    expect(state.database.bytes).toBeGreaterThan(1_000_000);
    expect(state.models.length).toBeGreaterThan(7);
    for (const model of state.models)
      expect(model).toMatchObject({ lag: 0, parked: 0, haltedReason: null, running: true });
    expect(state).toMatchObject({ backups: [], queues: null, boardPath: null, disk: null });
  });

  it('shows the latest backup first', async () => {
    const runs = new BackupRuns(api.pool);
    const run = {
      file: 'a.gz',
      bytes: 10,
      events: 3,
      position: '3',
      sha256: 'ab',
      encrypted: true,
    };
    await runs.record({ ...run, at: '2024-03-01T01:00:00.000Z' });
    await runs.record({ ...run, at: '2024-03-03T01:00:00.000Z', file: 'b.gz' });
    const { backups } = await read();
    expect(backups.map(({ file }: { file: string }) => file)).toEqual(['b.gz', 'a.gz']);
    expect(backups[0]).toMatchObject({
      at: '2024-03-03T01:00:00.000Z',
      bytes: 10,
      encrypted: true,
    });
  });

  it('is for administrators', async () => {
    for (const role of ['窗口', '承办', '审核', '督办', '年报'] as const)
      expect((await api.as(role).get('/api/system/state')).status).toBe(403);
  });
});

describe('Before an erasure', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  it('one sees every request of the applicant and which are open, and nothing is changed', async () => {
    const numbers: string[] = [];
    let first = '';
    for (let count = 0; count < 2; count += 1) {
      const { body } = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
      numbers.push(body.number);
      first ||= body.requestId;
    }
    await api
      .as('窗口')
      .post(`/api/requests/${first}/withdraw-request`, { withdrawnOn: '2024-03-04' });
    const look = () => api.as('管理').get(`/api/erasure-preview?number=${numbers[1]}`);
    const { body } = await look();
    expect(body).toMatchObject({ number: numbers[1], applicantName: '张*', open: 1 });
    expect(
      body.requests.map((one: { number: string; open: boolean }) => [one.number, one.open]),
    ).toEqual([
      [numbers[0], false],
      [numbers[1], true],
    ]);
    expect(await api.countEvents('ApplicantErased')).toBe(0);
    const unknown = await api.as('管理').get('/api/erasure-preview?number=2023-00009');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'request-not-found']);
    const elsewhere = await api.as('管理', organB).get(`/api/erasure-preview?number=${numbers[1]}`);
    expect(elsewhere.status).toBe(404);
  });
});
