import { createHash } from 'node:crypto';
import request from 'supertest';
import { type ApiBench, type Client, handedIn, openApi, organB } from './support/api-bench.js';

const header = '登记编号,收到日期,收到方式,申请人类型,申请人,申请内容,办理结果,办结日期';
const csv = (...rows: string[]) => [header, ...rows].join('\n');

describe('Ledgers over HTTP', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
    for (const [handler, description] of [
      ['王五', '=SUM(A1) 征地补偿方案'],
      ['李四', '预算执行情况'],
      ['王五', '第三件'],
    ])
      await api.as('窗口').post('/api/requests', handedIn('2024-03-04', { handler, description }));
    const waiting = { ...handedIn('2024-03-04', { handler: '王五' }), channel: 'fax' };
    await api.as('窗口').post('/api/requests', waiting);
    await api.as('窗口', organB).post('/api/requests', handedIn('2024-03-04'));
  });
  afterAll(() => api.close());

  const send = (client: Client, bytes: Buffer | string, name = '2023台账.csv') => {
    const test = request(api.url).post('/api/ledger-imports');
    if (client.token) test.set('Authorization', `Bearer ${client.token}`);
    return test
      .set({ 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name) })
      .send(Buffer.from(bytes));
  };
  const download = (client: Client, query: string) =>
    client
      .get(`/api/ledger-export?${query}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  const finished = async (importId: string) => {
    for (let turn = 0; turn < 200; turn += 1) {
      const { body } = await api.as('管理').get(`/api/ledger-imports/${importId}/progress`);
      if (body.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the import did not end');
  };

  describe('going out', () => {
    it('hold the rows of the filter and a line that names filter, position, count and digest', async () => {
      const answer = await download(api.as('承办'), 'format=csv&handler=王五');
      expect([answer.status, answer.headers['content-type']]).toEqual([
        200,
        'text/csv; charset=utf-8',
      ]);
      const lines = answer.body.toString().split('\r\n');
      const rows = lines.slice(1, 3);
      expect(rows.map((line: string) => line.slice(0, 10))).toEqual(['2024-00001', '2024-00003']);
      expect(rows[0]).toContain(`'=SUM(A1) 征地补偿方案`);
      const digest = createHash('sha256')
        .update(`${rows.join('\r\n')}\r\n`)
        .digest('hex');
      expect(lines[3]).toMatch(
        /^导出说明：某市发展和改革委员会台账；筛选条件：承办人为王五；共 2 件，另有 1 件已作废或者尚待确认收到日期，未列入；事件位置 \d+；/,
      );
      expect(lines[3]).toContain(digest);
      expect(answer.headers['x-ledger-digest']).toBe(digest);
      expect(answer.headers['x-ledger-rows']).toBe('2');
    });

    it('are the same bytes for the same content, as CSV and as XLSX', async () => {
      for (const format of ['csv', 'xlsx']) {
        const [one, two] = [
          await download(api.as('承办'), `format=${format}`),
          await download(api.as('管理'), `format=${format}`),
        ];
        expect(one.body.length).toBeGreaterThan(500);
        expect(one.body.equals(two.body)).toBe(true);
      }
    });

    it('go by urgency as the list does', async () => {
      const answer = await download(api.as('承办'), 'format=csv&urgency=green&open=true');
      expect(answer.body.toString()).toContain('筛选条件：尚未办结，紧急程度为正常；共 3 件；');
    });

    it('come in again as the same content', async () => {
      for (const format of ['csv', 'xlsx']) {
        const { body } = await download(api.as('管理'), `format=${format}`);
        const preview = await send(api.as('管理'), body, `台账.${format}`);
        expect([preview.status, preview.body]).toMatchObject([
          200,
          { read: 3, importable: 0, unchanged: 3, faults: [] },
        ]);
      }
    });

    it('are for those who may read names, of their own organ', async () => {
      expect((await api.as('年报').get('/api/ledger-export')).status).toBe(403);
      expect((await api.as('承办').get(`/api/ledger-export?organ=${organB}`)).status).toBe(403);
      const { body } = await download(api.as('承办', organB), 'format=csv');
      expect(body.toString()).not.toContain('征地补偿方案');
      expect(body.toString()).toContain('某市教育局台账；筛选条件：无（全部申请）；共 1 件；');
    });
  });

  describe('coming in', () => {
    const faulty = csv(
      '2023-1,2023-13-01,当面,自然人,张三,甲,予以公开,2023-03-10',
      '2023-2,2023-02-01,当面,,张三,乙,予以公开,2023-03-10',
      '2023-2,2023-02-02,当面,自然人,张三,丙,,',
    );
    const good = csv(
      '2023-1,2023-01-31,当面,自然人,张三,征用土地甲,予以公开,2023-02-10',
      '2023-2,2023-02-01,当面,自然人,张三,乙,予以公开,2023-02-11',
      '2023-3,2023-02-02,当面,自然人,李四,丙,,',
      '合计,3,,,,,2,',
    );

    it('tell every fault at once, and how to mend it, and write nothing', async () => {
      const { status, body } = await send(api.as('管理'), faulty);
      expect(status).toBe(200);
      expect(body).toMatchObject({ fileName: '2023台账.csv', state: 'preview', faultCount: 3 });
      expect(body.faults).toEqual([
        {
          row: 2,
          column: '收到日期',
          value: '2023-13-01',
          what: '应为日历上有的日期',
          mend: '文件第 2 行：请改成 2024-03-01 这样的日期。',
        },
        expect.objectContaining({ row: 3, column: '申请人类型', what: '必填' }),
        expect.objectContaining({ row: 4, column: '登记编号' }),
      ]);
      const started = await api.as('管理').post(`/api/ledger-imports/${body.importId}/start`);
      expect([started.status, started.body.code]).toEqual([422, 'ledger-has-faults']);
      expect(await api.countEvents('LedgerImportStarted')).toBe(0);
    });

    it('are taken in once mended, and the page may be closed meanwhile', async () => {
      const { body } = await send(api.as('管理'), good);
      expect(body).toMatchObject({ read: 3, importable: 3, faults: [], state: 'preview' });
      expect(body.leftOut).toEqual(['第 5 行：合计，不导入']);
      expect(body.sample).toHaveLength(3);
      expect(body.sample[0]).toEqual({
        row: 2,
        number: '2023-1',
        receivedOn: '2023-01-31',
        channel: '当面',
        applicantType: '自然人',
        applicantName: '张*',
        description: '征用土地甲',
        result: '予以公开',
        closedOn: '2023-02-10',
      });
      expect(body.warnings).toEqual([
        expect.objectContaining({ row: 3, column: '办结日期', what: '办结日期不是工作日' }),
      ]);
      const begun = await api.as('管理').post(`/api/ledger-imports/${body.importId}/start`);
      expect(begun.body.state).toMatch(/running|done/);
      expect(await finished(body.importId)).toMatchObject({ state: 'done', done: 3, total: 3 });
      const { current } = (await api.as('管理').get('/api/ledger-imports/current')).body;
      expect(current).toMatchObject({ importId: body.importId, state: 'done', importable: 3 });
      const path = `/api/requests?numberPrefix=2023-&count=true&minPosition=${current.position}`;
      expect((await api.as('承办').get(path)).body.total).toBe(3);
      const found = await api.as('承办').post('/api/search', { text: '征用土地' });
      expect(found.body.rows.map(({ number }: { number: string }) => number)).toEqual(['2023-1']);
    });

    it('are not taken in twice', async () => {
      const { body } = await send(api.as('管理'), good);
      expect(body).toMatchObject({ importable: 0, unchanged: 3 });
      const before = await api.countEvents('RequestRegistered');
      await api.as('管理').post(`/api/ledger-imports/${body.importId}/start`);
      expect(await finished(body.importId)).toMatchObject({ state: 'done' });
      expect(await api.countEvents('RequestRegistered')).toBe(before);
    });

    it('belong to their organ', async () => {
      const own = (await api.as('管理').get('/api/ledger-imports/current')).body.current;
      const foreign = api.as('管理', organB);
      expect((await foreign.get('/api/ledger-imports/current')).body).toEqual({ current: null });
      const path = `/api/ledger-imports/${own.importId}`;
      expect((await foreign.get(`${path}/progress`)).status).toBe(404);
      expect((await foreign.post(`${path}/start`)).status).toBe(404);
      expect((await send(api.as('承办'), good)).status).toBe(403);
      expect((await send(api.nobody, good)).status).toBe(401);
    });

    it('are cleared away', async () => {
      const own = (await api.as('管理').get('/api/ledger-imports/current')).body.current;
      const gone = await request(api.url)
        .delete(`/api/ledger-imports/${own.importId}`)
        .set('Authorization', `Bearer ${api.as('管理').token}`);
      expect(gone.status).toBe(204);
      const after = await api.as('管理').get('/api/ledger-imports/current');
      expect(after.body).toEqual({ current: null });
    });

    it.each([
      ['a text that is no table', '<html></html>', 422, 'ledger-not-a-ledger'],
      ['nothing', '', 422, 'ledger-empty'],
    ])('refuse %s', async (_what, bytes, status, code) => {
      const answer = await send(api.as('管理'), bytes);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    });

    it('want a name and bytes', async () => {
      const json = await api.as('管理').post('/api/ledger-imports', {});
      expect([json.status, json.body.faults[0].path]).toEqual([400, 'Content-Type']);
      const nameless = await request(api.url)
        .post('/api/ledger-imports')
        .set('Authorization', `Bearer ${api.as('管理').token}`)
        .set('Content-Type', 'application/octet-stream')
        .send(Buffer.from(good));
      expect([nameless.status, nameless.body.faults[0].path]).toEqual([400, 'X-File-Name']);
    });

    it('leave no name in the log', () => {
      expect(api.log.filter((line) => /张三|征用土地|2023台账/.test(line))).toEqual([]);
    });
  });
});
