import { createHash, randomUUID } from 'node:crypto';
import { type ApiBench, handedIn, openApi, organB } from './support/api-bench.js';

const pdf = Buffer.from('%PDF-1.7\n申请表的扫描件：张三丰\n%%EOF\n', 'utf8');
const sha256 = createHash('sha256').update(pdf).digest('hex');

describe('Files of a request over HTTP', () => {
  let api: ApiBench;
  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  const register = async (more: object = {}) => {
    const body = handedIn('2024-03-04', { idNumber: randomUUID(), ...more });
    const answer = await api.as('窗口').post('/api/requests', body);
    return `/api/requests/${answer.body.requestId}/attachments`;
  };
  const add = (path: string, name = '申请表.pdf', bytes = pdf, headers = {}) =>
    api.as('窗口').upload(`${path}?kind=application-form`, name, bytes, headers);
  const stored = async () =>
    (await api.pool.query<{ n: number }>('select count(*)::int as n from app.attachment')).rows[0]
      ?.n;
  /** Everything that is on disk of files and their events, as text. */
  const traces = async () => {
    const rows = await api.pool.query<{ text: string }>(
      `select encode(sealed, 'escape') as text from app.attachment
       union all select data::text || meta::text from eventlog.events
       where type like 'Attachment%' union all select a::text from app.audit_entry a`,
    );
    return [...rows.rows.map(({ text }) => text), ...api.log].join('\n');
  };

  it('are added, told in list and timeline, and come back to the byte', async () => {
    const path = await register();
    const added = await add(path);
    expect([added.status, added.body.sha256]).toEqual([201, sha256]);
    expect(added.headers.etag).toBe(`"${added.body.revision}"`);
    const { body } = await api.as('承办').get(path);
    expect(body.attachments).toEqual([
      {
        attachmentId: added.body.attachmentId,
        kind: 'application-form',
        kindLabel: '申请书',
        name: '申请表.pdf',
        mediaType: 'application/pdf',
        bytes: pdf.length,
        sha256,
        addedOn: '2024-03-04',
        addedAt: expect.any(String),
        addedBy: { id: `user:${api.as('窗口').userId}`, name: '窗口员甲' },
        position: added.body.position,
        readable: true,
        removed: null,
      },
    ]);
    const file = await api.as('承办').get(`${path}/${added.body.attachmentId}`).buffer(true);
    expect(Buffer.from(file.body).equals(pdf)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('申请表.pdf')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const timeline = await api.as('窗口').get(path.replace('attachments', 'timeline'));
    expect(timeline.body.events.at(-1).sentence).toBe(
      `添加附件（申请书，${pdf.length} 字节）“申请表.pdf”，SHA-256 ${sha256.slice(0, 12)}…。`,
    );
  });

  it('leave neither name nor content in clear, and a download is on record', async () => {
    const path = await register();
    const { attachmentId } = (await add(path, '张三丰的身份证.pdf')).body;
    await api.as('审核').get(`${path}/${attachmentId}`);
    const everything = await traces();
    expect(everything).not.toContain('张三丰');
    expect(everything).not.toContain('%PDF');
    const audited = await api.pool.query(
      `select actor, action, target from app.audit_entry where target = $1`,
      [`attachment:${attachmentId}`],
    );
    expect(audited.rows).toEqual([
      {
        actor: `user:${api.as('审核').userId}`,
        action: 'attachment-downloaded',
        target: `attachment:${attachmentId}`,
      },
    ]);
  });

  it('show their names and content only to who may read personal data', async () => {
    const path = await register();
    const { attachmentId } = (await add(path)).body;
    const { body } = await api.as('督办').get(path);
    expect(body.attachments[0]).toMatchObject({ name: null, readable: false, kindLabel: '申请书' });
    expect((await api.as('督办').get(`${path}/${attachmentId}`)).status).toBe(403);
    expect((await api.as('审核').upload(`${path}?kind=other`, 'a.pdf', pdf)).status).toBe(403);
    const stranger = api.as('管理', organB);
    for (const address of [path, `${path}/${attachmentId}`])
      expect((await stranger.get(address)).body.code).toBe('request-unknown');
    expect((await stranger.upload(`${path}?kind=other`, 'a.pdf', pdf)).status).toBe(404);
  });

  it.each([
    ['网页.html', pdf, 422, 'attachment-extension', '不接收这种文件'],
    ['图.png', pdf, 422, 'attachment-content', '文件内容是PDF'],
    ['空.pdf', Buffer.alloc(0), 422, 'attachment-empty', '文件是空的'],
    ['大.pdf', Buffer.concat([pdf, Buffer.alloc(20 << 20)]), 413, 'attachment-too-large', '20 MB'],
  ])('are refused with words: %s', async (name, bytes, status, code, words) => {
    const path = await register();
    const before = [await stored(), await api.countEvents('AttachmentAdded')];
    const answer = await add(path, name, bytes);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toContain(words);
    expect([await stored(), await api.countEvents('AttachmentAdded')]).toEqual(before);
  });

  it.each([
    ['without a name', { 'X-File-Name': '' }, '?kind=other'],
    ['as anything but bytes', { 'Content-Type': 'image/png' }, '?kind=other'],
    ['of no known kind', {}, '?kind=photo'],
    ['of no kind', {}, ''],
  ])('are malformed %s', async (_name, headers, query) => {
    const path = await register();
    const answer = await api.as('窗口').upload(`${path}${query}`, 'a.pdf', pdf, headers);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
  });

  it('are added once under one key, however often they come', async () => {
    const path = await register();
    const key = { 'Idempotency-Key': randomUUID() };
    const [one, two] = await Promise.all([
      add(path, 'a.pdf', pdf, key),
      add(path, 'a.pdf', pdf, key),
    ]);
    expect(two.body).toEqual(one.body);
    expect((await add(path, 'a.pdf', pdf, key)).body).toEqual(one.body);
    expect((await api.as('窗口').get(path)).body.attachments).toHaveLength(1);
    const other = await add(path, 'a.pdf', Buffer.from('%PDF-1.4 anders'), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  it('go away for good, and their story stays', async () => {
    const path = await register();
    const { attachmentId } = (await add(path)).body;
    const remove = (why: string) => api.as('窗口').post(`${path}/${attachmentId}/remove`, { why });
    const before = await stored();
    expect((await remove('误传他人材料')).status).toBe(200);
    expect(await stored()).toBe((before ?? 0) - 1);
    const again = await remove('再次');
    expect([again.status, again.body.code]).toEqual([422, 'attachment-unknown']);
    const gone = await api.as('窗口').get(`${path}/${attachmentId}`);
    expect([gone.status, gone.body.code]).toEqual([404, 'attachment-gone']);
    expect((await api.as('窗口').get(path)).body.attachments[0]).toMatchObject({
      readable: false,
      removed: { removedOn: '2024-03-04', why: '误传他人材料', by: { name: '窗口员甲' } },
    });
  });

  it('are shut and dropped with their applicant', async () => {
    const path = await register({ idNumber: 'E-7788' });
    await add(path);
    const detail = await api.as('窗口').get(path.replace('/attachments', ''));
    const withdraw = { withdrawnOn: '2024-03-04' };
    await api.as('承办').post(path.replace('attachments', 'withdraw-request'), withdraw);
    const before = await stored();
    const order = { number: detail.body.number, reason: '申请人要求删除' };
    const erased = await api.as('管理').post('/api/applicants/erase', order);
    expect(erased.status).toBe(200);
    expect(await stored()).toBe((before ?? 0) - 1);
    const { body } = await api.as('窗口').get(path);
    expect(body.attachments[0]).toMatchObject({ name: '已封存', readable: false, sha256 });
    const gone = await api.as('窗口').get(`${path}/${body.attachments[0].attachmentId}`);
    expect(gone.status).toBe(404);
    const late = await add(path);
    expect([late.status, late.body.code]).toEqual([422, 'applicant-erased']);
  });

  it('are tidied where somebody was cut off: bytes nobody tells of, a removal half done', async () => {
    const path = await register();
    const { attachmentId, requestId } = (await add(path)).body;
    const kept = (await add(path, '留下.pdf')).body.attachmentId;
    await api.as('窗口').post(`${path}/${attachmentId}/remove`, { why: '误传' });
    const orphan = randomUUID();
    await api.pool.query(
      `insert into app.attachment (attachment_id, request_id, key_id, sealed, added_at)
       select id, $1, 'k', 'x', now() - interval '1 hour' from unnest($2::uuid[]) as id`,
      [requestId, [orphan, attachmentId]],
    );
    await api.pool.query(
      `update app.attachment set settled = false, added_at = now() - interval '1 hour'
       where attachment_id = $1`,
      [kept],
    );
    expect(await api.services.attachmentUpkeep.tidy()).toBe(2);
    expect(await api.services.attachmentUpkeep.tidy()).toBe(0);
    expect((await api.as('窗口').get(`${path}/${kept}`)).status).toBe(200);
  });

  it('are verified: a turned bit and a missing file are found', async () => {
    const upkeep = api.services.attachmentUpkeep;
    const head = await api.services.store.head();
    expect(await upkeep.verify(head)).toBeNull();
    const path = await register();
    const { attachmentId } = (await add(path)).body;
    const now = await api.services.store.head();
    expect(await upkeep.verify(now)).toBeNull();
    await api.pool.query(
      `update app.attachment set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)
       where attachment_id = $1`,
      [attachmentId],
    );
    expect(await upkeep.verify(now)).toMatchObject({
      at: `attachment ${attachmentId}`,
      expected: sha256,
      found: 'bytes that do not open',
    });
    await api.pool.query('delete from app.attachment where attachment_id = $1', [attachmentId]);
    expect(await upkeep.verify(now)).toMatchObject({ found: 'none' });
  });
});
