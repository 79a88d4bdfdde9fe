import request from 'supertest';
import { type ApiBench, openApi } from './support/api-bench.js';
import { secondProcess } from './support/second-process.js';

const header = '登记编号,收到日期,收到方式,申请人类型,申请人,申请内容,办理结果,办结日期';
const ledger = (year: number, rows: number): Buffer => {
  const row = (index: number) =>
    `${year}-${index + 1},${year}-01-31,当面,自然人,张三,征用土地${index},予以公开,${year}-02-10`;
  return Buffer.from(
    [header, ...Array.from({ length: rows }, (_, index) => row(index))].join('\n'),
  );
};

describe('A ledger that comes in through two processes', () => {
  let api: ApiBench;
  let other: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
    other = await secondProcess(api);
  });
  afterAll(async () => {
    await other.close();
    await api.close();
  });

  const ask = (url: string, method: 'get' | 'post' | 'delete', path = '') =>
    request(url)
      [method](`/api/ledger-imports${path}`)
      .set('Authorization', `Bearer ${api.as('管理').token}`);
  const send = (url: string, bytes: Buffer) =>
    ask(url, 'post')
      .set({ 'Content-Type': 'application/octet-stream', 'X-File-Name': '1.csv' })
      .send(bytes);
  const over = async (url: string, importId: string) => {
    for (let turn = 0; turn < 400; turn += 1) {
      const { body } = await ask(url, 'get', `/${importId}/progress`);
      if (body.state !== 'running') return body;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('the import did not end');
  };

  it('is judged at one, begun at the other once, and told of by both', async () => {
    const { body } = await send(api.url, ledger(2023, 40));
    expect(body).toMatchObject({ importable: 40, faults: [], state: 'preview' });
    expect((await ask(other.url, 'get', '/current')).body.current).toEqual(body);
    const path = `/${body.importId}/start`;
    const begun = await Promise.all([other.url, api.url].map((url) => ask(url, 'post', path)));
    for (const { status, body: told } of begun)
      expect([status, told.state]).toEqual([200, expect.stringMatching(/running|done/)]);
    expect(await over(api.url, body.importId)).toMatchObject({ state: 'done', done: 40 });
    expect((await ask(other.url, 'get', '/current')).body.current.state).toBe('done');
    expect(await api.countEvents('RequestRegistered')).toBe(40);
    expect(await api.countEvents('LedgerImportStarted')).toBe(1);
  });

  it('goes on at one where the other is told to stop, or dies', async () => {
    const { body } = await send(other.url, ledger(2022, 300));
    const { importId } = body;
    await ask(other.url, 'post', `/${importId}/start`);
    expect((await send(api.url, ledger(2021, 1))).body.code).toBe('import-under-way');
    expect((await ask(api.url, 'delete', `/${importId}`)).body.code).toBe('import-under-way');
    await other.close();
    const left = (await ask(api.url, 'get', '/current')).body.current;
    expect(left).toMatchObject({
      importId,
      state: 'failed',
      problem: expect.stringContaining('再次开始'),
    });
    expect(left.done).toBeLessThan(300);
    // As after a kill -9: nobody said that it broke off.
    await api.pool.query(`update app.ledger_import set state = 'running', lease_until = now()`);
    expect((await ask(api.url, 'get', '/current')).body.current.state).toBe('failed');
    expect((await ask(api.url, 'post', `/${importId}/start`)).body.state).toBe('running');
    expect(await over(api.url, importId)).toMatchObject({ state: 'done' });
    expect(await api.countEvents('RequestRegistered')).toBe(340);
    other = await secondProcess(api);
  });

  it('is kept sealed, for half an hour, and its key is destroyed with it', async () => {
    await send(api.url, ledger(2020, 2));
    const kept = () => api.pool.query('select * from app.ledger_import');
    const [row] = (await kept()).rows;
    for (const bytes of [row.sealed_view, row.sealed_file])
      expect(bytes.includes(Buffer.from('征用土地')) || bytes.includes(Buffer.from('2020-1'))).toBe(
        false,
      );
    await api.pool.query(`update app.ledger_import set touched_at = now() - interval '31 minutes'`);
    expect((await ask(other.url, 'get', '/current')).body).toEqual({ current: null });
    await send(other.url, ledger(2020, 2));
    const { rows: keys } = await api.pool.query(
      `select key_id from app.vault_key where key_id like 'draft-import-%' and key is not null`,
    );
    expect(keys).toEqual((await kept()).rows.map(({ key_id }) => ({ key_id })));
    const { current } = (await ask(api.url, 'get', '/current')).body;
    expect((await ask(api.url, 'delete', `/${current.importId}`)).status).toBe(204);
    expect((await kept()).rows).toEqual([]);
  });
});
