import { type ApiBench, handedIn, openApi, organB } from './support/api-bench.js';

type Found = {
  readonly number: string;
  readonly found: { readonly in: string; readonly excerpt: string | null };
};

describe('Search over HTTP', () => {
  let api: ApiBench;
  const ids: string[] = [];

  const texts = [
    '请求公开某某路项目的征地补偿安置方案及其批准文件',
    '请求公开2023年度部门预算执行情况',
    '请求公开 征地 红线图',
  ];

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    for (const [index, description] of texts.entries()) {
      const body = handedIn('2024-03-04', {
        description,
        remark: index === 1 ? '信访转来，卷号甲字第七号' : undefined,
        applicantName: index === 2 ? '欧阳修' : '张三丰',
        idNumber: index === 2 ? '110101199003070038' : '110101199003070011',
      });
      const { body: registered } = await api.as('窗口').post('/api/requests', body);
      ids.push(registered.requestId);
    }
    await api.as('窗口', organB).post(
      '/api/requests',
      handedIn('2024-03-04', {
        description: '另一机关的征地补偿',
        applicantName: '阿依古丽·买买提',
      }),
    );
  });
  afterAll(() => api.close());

  const search = async (text: string, client = api.as('承办'), more: object = {}) => {
    const answer = await client.post('/api/search', { text, ...more });
    expect([text, answer.status]).toEqual([text, 200]);
    return answer.body as { rows: Found[]; nextCursor: string | null; wordsSearched: boolean };
  };
  const numbers = async (text: string, client = api.as('承办')) =>
    (await search(text, client)).rows.map(({ number }) => number);

  it.each([
    ['补偿', ['2024-00001']],
    ['征地', ['2024-00003', '2024-00001']],
    ['征地红线', ['2024-00003']],
    ['征地 方案', ['2024-00001']],
    ['方案 预算', []],
    ['卷号甲字', ['2024-00002']],
    ['２０２３年度', ['2024-00002']],
    ['欧阳', ['2024-00003']],
    ['修', ['2024-00003']],
    ['00002', ['2024-00002']],
    ['2024-0000', ['2024-00003', '2024-00002', '2024-00001']],
    ['补', []],
    ['查无此文', []],
  ])('finds %s in %j', async (text, found) => {
    expect(await numbers(text)).toEqual(found);
  });

  it('puts the request of exactly this number first, and says where it was found', async () => {
    const { rows } = await search('2024-00001');
    expect(rows[0]).toMatchObject({
      number: '2024-00001',
      found: { in: 'code', label: '编号或者文号', excerpt: '2024-00001' },
      applicantName: '张*',
      statusLabel: '办理中',
    });
    expect((await search('补偿')).rows[0]?.found).toEqual({
      in: 'description',
      label: '申请内容',
      excerpt: '请求公开某某路项目的征地补偿安置方案及其批准文件',
    });
    expect((await search('欧阳')).rows[0]?.found.excerpt).toBeNull();
  });

  it('pages', async () => {
    const first = await search('公开', api.as('承办'), { limit: 2 });
    expect(first.rows.map(({ number }) => number)).toEqual(['2024-00003', '2024-00002']);
    const second = await search('公开', api.as('承办'), { limit: 2, after: first.nextCursor });
    expect(second.rows.map(({ number }) => number)).toEqual(['2024-00001']);
    expect(second.nextCursor).toBeNull();
  });

  it('finds the number of a letter by part, as soon as it is recorded', async () => {
    const path = `/api/requests/${ids[0]}/request-supplement`;
    const letter = {
      noticeOn: '2024-03-04',
      periodEndsOn: '2024-03-25',
      letterNumber: '发改公开补〔2024〕第7号',
    };
    expect((await api.as('承办').post(path, letter)).status).toBe(200);
    expect(await numbers('补〔2024〕第7号')).toEqual(['2024-00001']);
    expect(await numbers('补[2024]第7号')).toEqual(['2024-00001']);
    expect(await numbers('补〔2023〕')).toEqual([]);
  });

  it('follows a correction of the words', async () => {
    const path = `/api/requests/${ids[1]}/correct-personal-fact`;
    const correction = { field: 'description', is: '请求公开2022年度决算', why: '录入有误' };
    expect((await api.as('承办').post(path, correction)).status).toBe(200);
    expect(await numbers('决算')).toEqual(['2024-00002']);
    expect(await numbers('预算执行')).toEqual([]);
  });

  it('finds nothing of another organ', async () => {
    expect(await numbers('补偿', api.as('承办', organB))).toEqual(['2024-00001']);
    expect(await numbers('红线图', api.as('承办', organB))).toEqual([]);
  });

  it('finds a name whatever dots it is written with, beside another word too', async () => {
    const written = [
      '阿依古丽买买提',
      '阿依古丽•买买提',
      '阿依古丽.买买提',
      '买买提 补偿',
      '古丽．买买',
    ];
    for (const text of [...written, '阿依古丽买买提 补偿'])
      expect([text, await numbers(text, api.as('承办', organB))]).toEqual([text, ['2024-00001']]);
    expect(await numbers('古丽买买提阿依', api.as('承办', organB))).toEqual([]);
    expect(await numbers('阿依古丽买买提', api.as('督办', organB))).toEqual([]);
  });

  it('looks into numbers only for those who may not read names and words', async () => {
    const { rows, wordsSearched } = await search('补偿', api.as('年报'));
    expect([rows, wordsSearched]).toEqual([[], false]);
    expect(await numbers('00001', api.as('督办'))).toEqual(['2024-00001']);
  });

  it('writes no text that was asked for into the log', () => {
    expect(api.log.filter((line) => /补偿|欧阳/.test(line))).toEqual([]);
  });

  it('keeps no text in the index, and hashes each organ with another key', async () => {
    const { rows } = await api.pool.query<{ organ: string; line: string; tokens: number[] }>(
      `select organ, row_to_json(e)::text as line, tokens from read.search_entry_2 e`,
    );
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ line }) => /征地|补偿|张三|预算/.test(line))).toEqual([]);
    const of = (organ: string) =>
      new Set(rows.filter((row) => row.organ === organ).flatMap(({ tokens }) => tokens));
    const [here, there] = [of('shi-fa-gai-wei'), of(organB)];
    expect([...here].filter((token) => there.has(token))).toEqual([]);
  });

  it('refuses a cursor of somebody’s own making, and a text without end', async () => {
    const odd = await api.as('承办').post('/api/search', { text: '补偿', after: 'abc' });
    expect([odd.status, odd.body.faults[0].path]).toEqual([400, 'after']);
    const long = await api.as('承办').post('/api/search', { text: '长'.repeat(101) });
    expect(long.status).toBe(400);
  });

  it('forgets the words of an erased applicant, and still finds the number', async () => {
    const path = `/api/requests/${ids[2]}/void-request`;
    await api.as('管理').post(path, { why: '重复登记' });
    // A line that the release before has left.
    await api.pool.query('insert into read.search_entry select * from read.search_entry_2');
    const erase = { number: '2024-00003', reason: '本人申请' };
    const erased = await api.as('管理').post('/api/applicants/erase', erase);
    expect(erased.status).toBe(200);
    expect(await numbers('红线图')).toEqual([]);
    expect(await numbers('欧阳')).toEqual([]);
    await search('x', api.as('承办'), { minPosition: erased.body.position });
    expect(await numbers('2024-00003')).toEqual(['2024-00003']);
    const { rows } = await api.pool.query<{ tokens: number[]; erased: boolean }>(
      'select tokens, erased from read.search_entry_2 where request_id = $1',
      [ids[2]],
    );
    expect(rows[0]?.erased).toBe(true);
    expect(rows[0]?.tokens.length).toBeLessThan(20);
    const { rows: left } = await api.pool.query<{ request_id: string; bare: boolean }>(
      `select request_id, tokens = '{}' as bare from read.search_entry order by request_id`,
    );
    expect(left.filter(({ bare }) => bare)).toEqual([{ request_id: ids[2], bare: true }]);
    expect(left).toHaveLength(4);
  });

  it('is made anew from the log, and comes out the same', async () => {
    const rebuilt = await api.services.searchIndexer.rebuild();
    expect(rebuilt).toMatchObject({ rows: 4, equal: true });
    await api.pool.query(`update read.search_entry_2 set tokens = '{1}', position = 0`);
    expect(await numbers('补偿')).toEqual([]);
    expect(await api.services.searchIndexer.rebuild()).toMatchObject({ equal: false });
    expect(await numbers('补偿')).toEqual(['2024-00001']);
    expect(await numbers('红线图')).toEqual([]);
  });
});
