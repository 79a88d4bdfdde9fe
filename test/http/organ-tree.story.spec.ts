import {
  type ApiBench,
  type Client,
  handedIn,
  openApi,
  organA,
  organB,
} from './support/api-bench.js';

const team = `${organA}-zhi-dui`;

describe('Organs as a tree', () => {
  let api: ApiBench;
  let admin: Client;
  let position = '0';

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    admin = api.as('管理');
  });
  afterAll(() => api.close());

  const made = async (organ: string, name: string, parent?: string) => {
    const answer = await admin.post('/api/organs', { organ, name, ...(parent && { parent }) });
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    ({ position } = answer.body);
  };
  const tree = async () => (await admin.get(`/api/organs?minPosition=${position}`)).body;

  it('begins with the organ of its administrator, who makes organs beneath it', async () => {
    await made(team, '发改委执法支队');
    await made(`${team}-1`, '执法一大队', team);
    expect(await tree()).toEqual({
      top: organA,
      organs: [
        { organ: organA, name: '某市发展和改革委员会', parent: null, users: 6 },
        { organ: team, name: '发改委执法支队', parent: organA, users: 0 },
        { organ: `${team}-1`, name: '执法一大队', parent: team, users: 0 },
      ],
    });
    const again = await admin.post('/api/organs', { organ: team, name: '另一个' });
    expect([again.status, again.body.code]).toEqual([422, 'organ-exists']);
  });

  it('lets the administrator rename and set up what is beneath', async () => {
    const named = await admin.put(`/api/organs/${team}/name`, { name: '发改委综合执法支队' });
    expect(named.body).toMatchObject({ organ: team });
    ({ position } = named.body);
    expect((await tree()).organs[1].name).toBe('发改委综合执法支队');
    const set = await admin.put(`/api/organs/${team}/settings`, { supplementWorkingDays: 10 });
    expect(set.status).toBe(200);
    const { body } = await admin.get(`/api/organs/${team}/settings`);
    expect(body.settings[0]).toMatchObject({
      ...{ key: 'supplementWorkingDays', value: 10, defaultValue: 15, cites: '条例第三十条' },
      changes: [{ value: 10, by: { name: '管理员甲' } }],
    });
  });

  it('moves organs beneath one another, never in a circle, and not the top itself', async () => {
    await made(`${organA}-zhan`, '发改委信息站');
    const below = await admin.put(`/api/organs/${team}/parent`, { parent: `${organA}-zhan` });
    expect(below.status).toBe(200);
    const circle = await admin.put(`/api/organs/${organA}-zhan/parent`, { parent: `${team}-1` });
    expect([circle.status, circle.body.code]).toEqual([422, 'organ-under-itself']);
    expect(circle.body.detail).toContain('请另选上级机关');
    const same = await admin.put(`/api/organs/${team}/parent`, { parent: `${organA}-zhan` });
    expect([same.status, same.body.code]).toEqual([422, 'organ-placed-there']);
    const itself = await admin.put(`/api/organs/${organA}/parent`, { parent: team });
    expect(itself.status).toBe(403);
    const line = await api.services.organs.lineOf(`${team}-1`);
    expect(line).toEqual([`${team}-1`, team, `${organA}-zhan`, organA]);
  });

  it('ends at one’s own organ: what is beside or above is as unknown as what is not there', async () => {
    const organs = [organB, 'nobody-knows'];
    for (const organ of organs) {
      const answers = [
        await admin.put(`/api/organs/${organ}/name`, { name: '改名' }),
        await admin.get(`/api/organs/${organ}/settings`),
        await admin.put(`/api/organs/${organ}/settings`, { approvalRequired: true }),
        await admin.put(`/api/organs/${team}/parent`, { parent: organ }),
        await admin.post('/api/organs', { organ: 'x', name: '新', parent: organ }),
        await admin.get(`/api/audit?organ=${organ}`),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [404, 'organ-unknown']),
      );
    }
    const other = await api.as('管理', organB).get('/api/organs');
    expect(other.body.organs.map((one: { organ: string }) => one.organ)).toEqual([organB]);
    for (const role of ['窗口', '承办', '审核', '督办', '年报'] as const)
      expect((await api.as(role).get('/api/organs')).status).toBe(403);
  });

  it('does not let ordinary work reach beneath', async () => {
    expect((await api.as('督办').get(`/api/supervision?organ=${team}`)).status).toBe(403);
    expect((await api.as('窗口').get(`/api/requests?organ=${team}`)).status).toBe(403);
  });
});

describe('The format of registered numbers', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  const register = async () =>
    (await api.as('窗口').post('/api/requests', handedIn('2024-03-04'))).body;
  const format = { prefix: '发改依申请〔', joint: '〕', width: 4, suffix: '号' };
  const set = (body: object) => api.as('管理').put(`/api/organs/${organA}/number-format`, body);

  it('is changed for the next number on, which is found by its number', async () => {
    expect((await register()).number).toBe('2024-00001');
    expect((await set(format)).status).toBe(200);
    const { number, requestId } = await register();
    expect(number).toBe('发改依申请〔2024〕0002号');
    const path = `/api/requests/by-number/${encodeURIComponent(number)}`;
    expect((await api.as('承办').get(path)).body.requestId).toBe(requestId);
    expect((await api.as('承办').get('/api/requests/by-number/2024-00001')).status).toBe(200);
    const { numberFormat } = (await api.as('管理').get(`/api/organs/${organA}/settings`)).body;
    expect(numberFormat).toMatchObject({
      ...{ present: format, example: '发改依申请〔2024〕0007号' },
      changes: [{ value: format, by: { name: '管理员甲' } }],
    });
  });

  it('is refused where numbers could meet, each field by name, and where nothing changes', async () => {
    const faulty = await set({ prefix: '9', joint: '1', width: 0, suffix: '-2' });
    expect(faulty.status).toBe(400);
    expect(faulty.body.faults.map(({ path }: { path: string }) => path)).toEqual([
      ...['prefix', 'joint', 'width', 'suffix'],
    ]);
    const same = await set(format);
    expect([same.status, same.body.code]).toEqual([422, 'number-format-unchanged']);
  });
});
