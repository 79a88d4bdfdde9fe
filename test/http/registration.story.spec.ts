import { randomUUID } from 'node:crypto';
import { verifyChain } from '@tracker/event-store';
import { type ApiBench, handedIn, openApi, organB } from './support/api-bench.js';

describe('What the registration form asks over HTTP', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  describe('before saving', () => {
    const preview = async (body: object) =>
      (await api.as('窗口').post('/api/requests/preview', body)).body;

    it('tells receipt and due date with their reasons, and records nothing', async () => {
      const before = await api.services.store.head();
      expect(await preview({ channel: 'post-signed', signedOn: '2024-03-01' })).toEqual({
        today: '2024-03-04',
        receiptRule: 'signed',
        dateField: 'signedOn',
        receivedOn: '2024-03-01',
        receiptWhy:
          '邮寄申请，以行政机关签收之日为收到申请之日：2024年3月1日（条例第三十一条第二项）。',
        dueOn: '2024-03-29',
        dueWhy: expect.stringContaining('第20个工作日为2024年3月29日（条例第三十三条第二款）'),
        strictDueOn: '2024-03-29',
        correctionNoticeDueOn: '2024-03-12',
        provisional: false,
        rejection: null,
      });
      expect(await api.services.store.head()).toBe(before);
    });

    it('tells that the clock waits for the confirmation', async () => {
      expect(await preview({ channel: 'email', submittedOn: '2024-03-01' })).toMatchObject({
        dateField: 'confirmedOn',
        receivedOn: null,
        dueOn: null,
        rejection: null,
      });
    });

    it.each([
      [{ channel: 'in-person' }, 'receipt-date-missing', 'submittedOn'],
      [{ channel: 'in-person', submittedOn: '2024-03-05' }, 'date-in-future', 'submittedOn'],
      [
        { channel: 'post-signed', submittedOn: '2024-03-02', signedOn: '2024-03-01' },
        'date-before',
        'signedOn',
      ],
    ])('tells what saving would be rejected for: %j', async (body, code, field) => {
      expect((await preview(body)).rejection).toMatchObject({ code, field });
    });

    it('agrees with what is registered', async () => {
      const dates = { channel: 'in-person', submittedOn: '2024-02-07' };
      const told = await preview(dates);
      const saved = await api.as('窗口').post('/api/requests', handedIn('2024-02-07'));
      expect([told.receivedOn, told.dueOn, told.receiptWhy]).toEqual([
        saved.body.receivedOn,
        saved.body.dueOn,
        saved.body.receiptWhy,
      ]);
    });

    it('prints what was registered, with its reasons', async () => {
      const body = handedIn('2024-03-01', { form: '纸面', delivery: '邮寄' });
      const { requestId, number } = (await api.as('窗口').post('/api/requests', body)).body;
      const receipt = await api.as('窗口').get(`/api/requests/${requestId}/receipt`);
      expect(receipt.body).toEqual({
        requestId,
        number,
        organName: '某市发展和改革委员会',
        registeredAt: expect.any(String),
        registeredBy: '窗口员甲',
        applicantName: '张三丰',
        applicantTypeLabel: '自然人',
        channelLabel: '当面',
        description: '请求公开2023年度预算执行情况',
        form: '纸面',
        delivery: '邮寄',
        receivedOn: '2024-03-01',
        receiptWhy: '当面申请，以提交之日为收到申请之日：2024年3月1日（条例第三十一条第一项）。',
        dueOn: '2024-03-29',
        dueWhy: [expect.stringContaining('条例第三十三条第二款')],
        provisional: false,
      });
      expect((await api.as('督办').get(`/api/requests/${requestId}/receipt`)).status).toBe(403);
    });

    it('offers channels, types, papers and the limits of files', async () => {
      const { body } = await api.as('窗口').get('/api/registration/choices');
      expect(body.channels[1]).toEqual({
        code: 'post-signed',
        label: '邮寄',
        cites: '条例第三十一条第二项',
        receiptRule: 'signed',
        dateField: 'signedOn',
      });
      expect(body.applicantTypes.map(({ label }: { label: string }) => label)).toEqual([
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
      ]);
      expect(body.applicantTypes[0].idTypes[0]).toBe('居民身份证');
      expect(body.handlers).toEqual(['承办员甲']);
      expect(body.attachments.maxBytes).toBe(20 * 1024 * 1024);
      expect(body.attachments.extensions).toContain('ofd');
    });
  });

  describe('about applicants', () => {
    const suggest = async (body: object, organ?: string) =>
      (await api.as('窗口', organ).post('/api/applicants/suggest', body)).body.applicants;

    beforeAll(async () => {
      const register = (more: object) =>
        api.as('窗口').post('/api/requests', handedIn('2024-03-01', more));
      await register({ applicantName: '欧阳修', idNumber: '320101197001010019' });
      await register({
        applicantName: '欧阳修',
        idNumber: '320101197001010019',
        phone: '13900001111',
        description: '请求公开城北片区征地补偿安置方案及补偿标准',
      });
      await register({ applicantName: '欧阳询', idNumber: '320101196001010027' });
    });

    it('suggests who came before by name or number, with the middle of numbers hidden', async () => {
      const [first, second] = await suggest({ applicantName: '欧阳' });
      expect(new Set([first.applicantName, second.applicantName])).toEqual(
        new Set(['欧阳修', '欧阳询']),
      );
      const [found, ...others] = await suggest({ idNumber: '3201011970' });
      expect(others).toEqual([]);
      expect(found).toMatchObject({
        applicantName: '欧阳修',
        applicantTypeLabel: '自然人',
        idNumber: '3201**********0019',
        requests: 2,
      });
      expect(await suggest({ idNumber: '320' })).toEqual([]);
      expect(await suggest({})).toEqual([]);
    });

    it('knows nobody of another organ', async () => {
      expect(await suggest({ applicantName: '欧阳' }, organB)).toEqual([]);
      const [{ applicantId }] = await suggest({ idNumber: '3201011970' });
      const stranger = await api.as('窗口', organB).get(`/api/applicants/${applicantId}`);
      expect([stranger.status, stranger.body.code]).toEqual([404, 'applicant-unknown']);
    });

    it('fills the form from the latest paper, on record, and the same person stays the same', async () => {
      const [{ applicantId }] = await suggest({ idNumber: '3201011970' });
      const { body } = await api.as('窗口').get(`/api/applicants/${applicantId}`);
      expect(body).toMatchObject({
        applicantName: '欧阳修',
        idNumber: '320101197001010019',
        email: null,
      });
      const again = await api
        .as('窗口')
        .post(
          '/api/requests',
          handedIn('2024-03-04', { applicantName: body.applicantName, idNumber: body.idNumber }),
        );
      const detail = await api.as('窗口').get(`/api/requests/${again.body.requestId}`);
      expect(detail.body.request.applicantId).toBe(applicantId);
      const { rows } = await api.pool.query(
        'select action from app.audit_entry where target = $1',
        [`applicant:${applicantId}`],
      );
      expect(rows).toEqual([{ action: 'applicant-read' }]);
    });

    it('shows requests of the same applicant that ask for much the same', async () => {
      const asked = {
        applicantName: '欧阳修',
        idNumber: '320101197001010019',
        description: '申请公开城北片区征地补偿安置方案',
      };
      const { body } = await api.as('窗口').post('/api/requests/look-alikes', asked);
      expect(body.ofApplicant).toBeGreaterThanOrEqual(2);
      expect(body.alike).toHaveLength(1);
      expect(body.alike[0]).toMatchObject({
        statusLabel: '办理中',
        description: '请求公开城北片区征地补偿安置方案及补偿标准',
        receivedOn: '2024-03-01',
      });
      expect(body.alike[0].similarity).toBeGreaterThan(0.6);
      const other = await api
        .as('窗口')
        .post('/api/requests/look-alikes', { ...asked, idNumber: '320101196001010027' });
      expect(other.body.alike).toEqual([]);
    });

    it('knows who came long ago, before thousands of papers and a thousand of one applicant', async () => {
      const alike = { applicantName: '欧阳修', description: '公开城北片区征地补偿安置方案' };
      const before = (await api.as('窗口').post('/api/requests/look-alikes', alike)).body;
      const [highest] = (
        await api.pool.query<{ number: string }>(
          `select max(number) as number from read.request_view where organ = $1`,
          ['shi-fa-gai-wei'],
        )
      ).rows;
      const filler = `md5(n::text)::uuid, organ, $1 || '-' || n`;
      // 2,100 papers of one other applicant, later than all there are.
      await api
        .as('窗口')
        .post('/api/requests', handedIn('2024-03-04', { applicantName: '欧阳玄' }));
      expect(await suggest({ applicantName: '欧阳玄' })).toHaveLength(1);
      const { rows } = await api.pool.query<{ id: string }>(
        `with last as (select * from read.search_entry_2 where organ = $2 order by number desc limit 1),
           lines as (insert into read.search_entry_2
             (request_id, organ, number, applicant_id, codes, tokens, position)
             select ${filler}, applicant_id, codes, tokens, position
             from last, generate_series(1, 2100) n returning request_id)
         insert into read.request_view select (jsonb_populate_record(r, jsonb_build_object(
             'request_id', lines.request_id, 'number', $1 || '-', 'state', '{"personal":{}}'::jsonb))).*
           from lines, read.request_view r where r.request_id = (select last.request_id from last)
         returning request_id as id`,
        [highest?.number, 'shi-fa-gai-wei'],
      );
      expect(rows).toHaveLength(2_100);
      const told = (await suggest({ applicantName: '欧阳' })) as { applicantName: string }[];
      expect(new Set(told.map((one) => one.applicantName))).toEqual(
        new Set(['欧阳玄', '欧阳询', '欧阳修']),
      );
      expect(await suggest({ idNumber: '3201 0119７0' })).toMatchObject([
        { applicantName: '欧阳修', requests: 3 },
      ]);
      const after = (await api.as('窗口').post('/api/requests/look-alikes', alike)).body;
      expect(after).toEqual(before);
      const ids = rows.map(({ id }) => id);
      for (const table of ['request_view', 'search_entry_2'])
        await api.pool.query(`delete from read.${table} where request_id = any($1)`, [ids]);
    });

    it('suggests nobody by a void paper or a number corrected since, and nobody erased', async () => {
      const register = async (more: object) => {
        const answer = await api.as('窗口').post('/api/requests', handedIn('2024-03-04', more));
        expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
        return answer.body;
      };
      const who = { applicantName: '尉迟恭', idNumber: '320101195001010013' };
      const first = await register(who);
      const second = await register(who);
      const path = (requestId: string, verb: string) => `/api/requests/${requestId}/${verb}`;
      await api.as('管理').post(path(second.requestId, 'void-request'), { why: '重复登记' });
      expect(await suggest({ applicantName: '尉迟' })).toMatchObject([
        { requests: 1, lastNumber: first.number },
      ]);
      const correction = { field: 'idNumber', is: '320101195001010021', why: '录入有误' };
      await api.as('承办').post(path(first.requestId, 'correct-personal-fact'), correction);
      expect(await suggest({ idNumber: '320101195001010013' })).toEqual([]);
      expect(await suggest({ idNumber: '320101195001010021' })).toHaveLength(1);
      await api.as('管理').post(path(first.requestId, 'void-request'), { why: '重复登记' });
      const erase = { number: first.number, reason: '本人申请' };
      expect((await api.as('管理').post('/api/applicants/erase', erase)).status).toBe(200);
      expect(await suggest({ applicantName: '尉迟' })).toEqual([]);
    });

    it('writes no name into the log', () => {
      expect(api.log.join('\n')).not.toMatch(/欧阳|尉迟/);
    });
  });

  describe('for what is not sent off yet', () => {
    const path = `/api/drafts/register/${randomUUID()}`;
    const content = { applicantName: '司马光', description: '写到一半' };
    const keyIds = async () =>
      (
        await api.pool.query<{ key_id: string; gone: boolean }>(
          `select key_id, key is null as gone from app.vault_key where key_id like 'draft-%'
           order by created_at`,
        )
      ).rows;

    it('keeps a draft for its writer alone, sealed', async () => {
      const kept = await api.as('窗口').put(path, { content: { description: '第一稿' } });
      expect(kept.status).toBe(200);
      await api.as('窗口').put(path, { content });
      expect((await api.as('窗口').get(path)).body).toMatchObject({ content });
      expect((await api.as('窗口').get('/api/drafts/register')).body.drafts).toHaveLength(1);
      expect((await api.as('承办').get(path)).body.code).toBe('draft-unknown');
      const { rows } = await api.pool.query<{ text: string }>(
        `select encode(sealed, 'escape') as text from app.draft`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.text).not.toContain('description');
      expect(await keyIds()).toEqual([{ key_id: expect.any(String), gone: false }]);
    });

    it('destroys its key with it', async () => {
      expect((await api.as('窗口').delete(path)).status).toBe(204);
      expect((await api.as('窗口').get(path)).status).toBe(404);
      expect(await keyIds()).toEqual([{ key_id: expect.any(String), gone: true }]);
      expect((await api.as('窗口').delete(path)).status).toBe(204);
    });

    it('takes no draft that is too large, none under an odd name, and not too many', async () => {
      const large = await api.as('窗口').put(path, { content: { a: 'x'.repeat(65 * 1024) } });
      expect([large.status, large.body.code]).toEqual([413, 'draft-too-large']);
      expect((await api.as('窗口').put('/api/drafts/a%2Fb/c', { content })).status).toBe(400);
      for (let n = 0; n < 50; n += 1)
        await api.as('审核').put(`/api/drafts/many/k${n}`, { content });
      const one = await api.as('审核').put('/api/drafts/many/k50', { content });
      expect([one.status, one.body.code]).toEqual([422, 'too-many-drafts']);
      expect((await api.as('审核').put('/api/drafts/many/k0', { content })).status).toBe(200);
    });

    it('forgets what nobody touched for thirty days', async () => {
      await api.pool.query(
        `update app.draft set saved_at = now() - interval '31 days' where kind = 'many' and key <> 'k1'`,
      );
      expect(await api.services.drafts.forgetOld()).toBe(49);
      expect((await api.as('审核').get('/api/drafts/many')).body.drafts).toHaveLength(1);
    });
  });

  it('tells the head of the log with a digest that verifying finds too', async () => {
    const { body } = await api.as('年报').get('/api/log-head');
    const { position, digest } = await verifyChain(api.services.store);
    expect(body).toEqual({ position: String(position), digest: digest.slice(0, 12) });
  });
});
