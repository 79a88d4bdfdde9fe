import { newCommandId } from '@tracker/platform';
import { bodyDigest } from '../../apps/api/src/idempotency/body-digest.js';
import { type ApiBench, handedIn, openApi, organA } from './support/api-bench.js';
import { keyScopeRow } from './support/key-rows.js';

describe('Orders over HTTP', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  const register = async (more: object = {}) => {
    const { body } = await api.as('窗口').post('/api/requests', handedIn('2024-03-04', more));
    return { id: String(body.requestId), number: String(body.number), revision: body.revision };
  };

  describe('with an Idempotency-Key', () => {
    it('are one event when five come at once, and five equal answers', async () => {
      const before = await api.countEvents('RequestRegistered');
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          api
            .as('窗口')
            .post('/api/requests', handedIn('2024-03-04'), { 'Idempotency-Key': 'five' }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => headers.etag))).toEqual(new Set(['"0"']));
      expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
      expect(await api.countEvents('RequestRegistered')).toBe(before + 1);
      expect(await api.countEvents('NumberReserved')).toBe(before + 1);
    });

    it('answer 422 to another body under the same key, whatever its order of fields', async () => {
      const headers = { 'Idempotency-Key': 'body' };
      const desk = api.as('窗口');
      const { channel, ...rest } = handedIn('2024-03-04');
      const first = await desk.post('/api/requests', { channel, ...rest }, headers);
      const same = await desk.post('/api/requests', { ...rest, channel }, headers);
      expect(same.body).toEqual(first.body);
      expect(same.headers['idempotency-replayed']).toBe('true');
      const other = await desk.post('/api/requests', handedIn('2024-03-01'), headers);
      expect(other.status).toBe(422);
      expect(other.body).toMatchObject({
        code: 'idempotency-key-reused',
        detail: '此 Idempotency-Key 已用于内容不同的请求。请换用新的键。',
      });
    });

    it('belong to one user and one route', async () => {
      const headers = { 'Idempotency-Key': 'mine' };
      const one = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'), headers);
      const two = await api.as('承办').post('/api/requests', handedIn('2024-03-04'), headers);
      expect(two.body.number).not.toBe(one.body.number);
      const body = { handler: '王五' };
      const paths = [one, two].map((of) => `/api/requests/${of.body.requestId}/assign-handler`);
      for (const path of paths)
        expect((await api.as('承办').post(path, body, headers)).status).toBe(200);
    });

    it('may be given again under the same key after a correction: a rejection keeps nothing', async () => {
      const { id } = await register();
      const headers = { 'Idempotency-Key': 'again' };
      const path = `/api/requests/${id}/request-supplement`;
      const refused = await api.as('承办').post(path, { noticeOn: '2024-03-05' }, headers);
      expect([refused.status, refused.body.code]).toEqual([422, 'date-in-future']);
      const corrected = await api.as('承办').post(path, { noticeOn: '2024-03-04' }, headers);
      expect(corrected.status).toBe(200);
    });

    it('finish what a crashed process began, with the same command, not a second time', async () => {
      const headers = { 'Idempotency-Key': 'crash' };
      const desk = api.as('窗口');
      const first = await desk.post('/api/requests', handedIn('2024-03-04'), headers);
      // As a crash leaves it: the events stand, the answer was never kept, the lease has run out.
      const row = await keyScopeRow(api.pool, desk.userId, 'crash');
      expect(row).toMatchObject({ status: 'done', route: 'POST /api/requests' });
      await api.pool.query(
        `update app.idempotency set status = 'pending', response = '{"today":"2024-03-04"}',
           lease_until = now() - interval '1 second' where user_id = $1 and key = 'crash'`,
        [desk.userId],
      );
      api.today = '2024-03-05';
      const registered = await api.countEvents('RequestRegistered');
      const again = await desk.post('/api/requests', handedIn('2024-03-04'), headers);
      api.today = '2024-03-04';
      expect(again.status).toBe(201);
      expect(again.body).toEqual(first.body);
      expect(await api.countEvents('RequestRegistered')).toBe(registered);
      expect((await keyScopeRow(api.pool, desk.userId, 'crash'))?.status).toBe('done');
    });

    it('use the number that a crashed registration had reserved', async () => {
      const desk = api.as('窗口');
      const body = handedIn('2024-03-04', { phone: '13700137000' });
      const commandId = newCommandId();
      const order = { commandId, actor: `user:${desk.userId}`, command: 'x', today: '2024-03-04' };
      const reserved = await api.services.numbers.reserve(order, organA, 2024, 0);
      await api.pool.query(
        `insert into app.idempotency
           (user_id, route, key, body_digest, command_id, status, response, lease_until)
         values ($1, 'POST /api/requests', 'half', $2, $3, 'pending', $4, now())`,
        [
          desk.userId,
          await bodyDigest(api.services.vault, body),
          commandId,
          JSON.stringify({ today: '2024-03-04' }),
        ],
      );
      const answer = await desk.post('/api/requests', body, { 'Idempotency-Key': 'half' });
      expect([answer.status, answer.body.number]).toEqual([201, reserved.number]);
    });

    it('wait for the one that is under way', async () => {
      const { id } = await register();
      const headers = { 'Idempotency-Key': 'slow' };
      const clerk = api.as('承办');
      const path = `/api/requests/${id}/assign-handler`;
      await clerk.post(path, { handler: '甲' }, headers);
      await api.pool.query(
        `update app.idempotency set status = 'pending', lease_until = now() + interval '1 second'
         where user_id = $1 and key = 'slow'`,
        [clerk.userId],
      );
      const began = performance.now();
      const answer = await clerk.post(path, { handler: '甲' }, headers);
      expect(answer.status).toBe(200);
      expect(performance.now() - began).toBeGreaterThan(700);
    });

    it('keep no token of a new account', async () => {
      const headers = { 'Idempotency-Key': 'user' };
      const body = { name: '新人', roles: ['承办'] };
      const first = await api.as('管理').post('/api/users', body, headers);
      expect(first.status).toBe(201);
      expect(first.body.token).toMatch(/^trk_/);
      const again = await api.as('管理').post('/api/users', body, headers);
      expect(again.body).toEqual({ ...first.body, token: null });
    });

    it('are refused under a key that cannot be printed', async () => {
      for (const key of ['', 'x'.repeat(201)]) {
        const answer = await api
          .as('窗口')
          .post('/api/requests', handedIn('2024-03-04'), { 'Idempotency-Key': key });
        expect([answer.status, answer.body.faults[0].path]).toEqual([400, 'Idempotency-Key']);
      }
    });
  });

  describe('with If-Match', () => {
    it('let one of two win; the other is told who did what when', async () => {
      const { id } = await register();
      const headers = { 'If-Match': '"0"' };
      const answers = await Promise.all([
        api.as('承办').post(`/api/requests/${id}/assign-handler`, { handler: '王五' }, headers),
        api
          .as('审核')
          .post(`/api/requests/${id}/request-reasons`, { noticeOn: '2024-03-04' }, headers),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
      const lost = answers.find(({ status }) => status === 412);
      expect(lost?.type).toBe('application/problem+json');
      expect(lost?.body).toMatchObject({ code: 'changed-meanwhile', revision: '1' });
      expect(lost?.body.events).toHaveLength(1);
      expect(lost?.body.events[0].sentence).toMatch(
        /^(承办员甲|审核员甲) (\d{4}-\d\d-\d\d )?\d\d:\d\d (分派承办|于2024年3月4日要求申请人说明理由)/,
      );
      expect(lost?.body.detail).toContain('请刷新后再办理');
    });

    it('tell nothing personal of what happened between', async () => {
      const { id } = await register();
      await api.as('承办').post(`/api/requests/${id}/request-supplement`, {
        noticeOn: '2024-03-04',
        what: '请说明张三丰的住址',
      });
      const stale = await api
        .as('承办')
        .post(`/api/requests/${id}/assign-handler`, { handler: '甲' }, { 'If-Match': '"0"' });
      expect(stale.status).toBe(412);
      expect(stale.body.events[0].sentence).toContain('告知补正');
      expect(JSON.stringify(stale.body)).not.toContain('张三丰');
    });

    it.each(['12', 'W/"0"', '*', '"x"', '"0", "1"', '""'])('are malformed with %s', async (tag) => {
      const { id } = await register();
      const path = `/api/requests/${id}/assign-handler`;
      const answer = await api.as('承办').post(path, { handler: '甲' }, { 'If-Match': tag });
      expect([answer.status, answer.body.faults[0].path]).toEqual([400, 'If-Match']);
    });

    it('decide anew without it', async () => {
      const { id } = await register();
      const path = (verb: string) => `/api/requests/${id}/${verb}`;
      const answers = await Promise.all([
        api.as('承办').post(path('assign-handler'), { handler: '甲' }),
        api.as('承办').post(path('request-reasons'), { noticeOn: '2024-03-04' }),
        api.as('承办').post(path('request-supplement'), { noticeOn: '2024-03-04' }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ body }) => body.revision))).toEqual(new Set(['1', '2', '3']));
    });
  });

  it('split a paper into requests of their own, once', async () => {
    const { id } = await register();
    const body = { descriptions: ['第二件事', '第三件事'] };
    const headers = { 'Idempotency-Key': 'split' };
    const first = await api.as('窗口').post(`/api/requests/${id}/split-request`, body, headers);
    expect(first.status).toBe(200);
    expect(first.body.into).toHaveLength(2);
    const again = await api.as('窗口').post(`/api/requests/${id}/split-request`, body, headers);
    expect(again.body).toEqual(first.body);
    const child = await api.as('窗口').get(`/api/requests/${first.body.into[0].requestId}`);
    expect(child.body).toMatchObject({
      number: first.body.into[0].number,
      personal: { description: '第二件事', applicantName: '张三丰' },
    });
  });
});
