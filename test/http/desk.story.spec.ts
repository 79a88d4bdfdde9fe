import { requestVerbs } from '@tracker/domain';
import { type ApiBench, handedIn, openApi } from './support/api-bench.js';

/** What the request page and the approvals ask of the server beside the verbs themselves. */
describe('The legal desk over HTTP', () => {
  let api: ApiBench;
  let id: string;

  const order = async (role: '窗口' | '承办' | '审核', verb: string, body: object = {}) => {
    const answer = await api.as(role).post(`/api/requests/${id}/${verb}`, body);
    expect([verb, answer.status, answer.body.detail]).toEqual([verb, 200, undefined]);
    return answer.body;
  };
  const detail = async (role: '承办' | '督办' = '承办') =>
    (await api.as(role).get(`/api/requests/${id}`)).body;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const wish = { form: '纸面', delivery: '邮寄', idType: '身份证' };
    const answer = await api.as('窗口').post('/api/requests', handedIn('2024-03-04', wish));
    id = answer.body.requestId;
  });
  afterAll(() => api.close());

  it('is offered every choice with its law, so that no screen holds any', async () => {
    const { status, body } = await api.as('督办').get('/api/choices');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      today: '2024-03-04',
      supplementWorkingDays: 15,
      approvalRequired: false,
      extensionWorkingDays: 20,
    });
    expect(body.handlers).toContainEqual({ name: '承办员甲', roles: ['承办'] });
    expect(body.handlers.map(({ name }: { name: string }) => name)).not.toContain('承办员乙');
    const of = (code: string) => body.categories.find((one: { code: string }) => one.code === code);
    expect(of('process-draft')).toMatchObject({
      article: '条例第十六条第二款',
      row: '3.3.6',
      group: '（三）不予公开',
      rowLabel: '（三）不予公开｜6.属于四类过程性信息',
      reason: { code: 'process', article: '条例第十六条第二款' },
      needs: null,
      usedBy: ['record-decision'],
    });
    expect(of('still-unclear').needs).toBe('supplement');
    expect(of('unreasonable-volume').needs).toBe('reasons');
    expect(of('archives').usedBy).toEqual(['record-decision', 'close-otherwise']);
    expect(of('withdrawn')).toBeUndefined();
    expect(body.options.method).toContainEqual({ code: 'post', label: '邮寄' });
    expect(body.corrections).toContainEqual({
      fact: 'consultation.sentOn',
      label: '征求意见发出日期',
      kind: 'date',
      options: [],
      part: 'consultation',
    });
    const reply = body.limits.find((one: { kind: string }) => one.kind === 'reply');
    expect(reply.help).toContain('第20个工作日');
    expect(reply.cites).toBe('条例第三十三条');
    expect(body.verbs).toContainEqual({
      verb: 'extend-period',
      title: '延期答复',
      cites: '条例第三十三条第二款',
      help: expect.stringContaining('只能延长一次'),
    });
    expect(body.verbs).toHaveLength(requestVerbs.length + 2);
  });

  it('reckons a fee by either scale and records nothing', async () => {
    const preview = (body: object) => api.as('承办').post('/api/fee/preview', body);
    const pages = await preview({ scale: 'by-pages', quantity: 109 });
    expect(pages.status).toBe(200);
    expect(pages.body).toMatchObject({ amount: 880, monthTotal: null });
    expect(pages.body.steps).toHaveLength(3);
    const items = await preview({ scale: 'by-items', quantity: 31 });
    expect(items.body).toMatchObject({ amount: 200, monthTotal: 2200 });
    const over = await preview({ scale: 'by-items', quantity: 10_001 });
    expect(over.status).toBe(400);
    expect(over.body.faults[0]).toMatchObject({ path: 'quantity' });
    expect(await api.countEvents('FeeNoticeIssued')).toBe(0);
  });

  it('reads the paper and the parts of a request by name, the words only where it may', async () => {
    await order('承办', 'start-consultation', {
      kind: 'third-party',
      sentOn: '2024-03-04',
      party: '某某公司',
      letterNumber: '征〔2024〕1号',
    });
    const shown = await detail();
    expect(shown.paper).toEqual({
      idType: '身份证',
      form: '纸面',
      delivery: '邮寄',
      splitFrom: null,
    });
    expect(shown.personal.applicantName).toBe('张三丰');
    expect(shown.position).toMatch(/^\d+$/);
    expect(shown.parts).toEqual([
      {
        id: shown.request.consultations[0].id,
        kind: 'consultation',
        label: '第三方 某某公司 征〔2024〕1号（2024年3月4日发出）',
      },
    ]);
    const masked = await detail('督办');
    expect(masked.masked).toBe(true);
    expect(masked.personal).toEqual({ applicantName: '张*' });
    expect(masked.parts[0].label).toBe('第三方 征〔2024〕1号（2024年3月4日发出）');
  });

  it('tells an action of another post from one that is not possible now', async () => {
    const { body } = await api.as('承办').get(`/api/requests/${id}/actions`);
    const of = (verb: string) => body.actions.find((one: { verb: string }) => one.verb === verb);
    expect(of('void-request')).toMatchObject({ yours: false, possible: false });
    expect(of('grant-approval').reason).toContain('岗位办理');
    expect(of('archive-request')).toMatchObject({ yours: true, possible: false });
    expect(of('record-decision')).toMatchObject({ yours: true, possible: true, reason: null });
  });

  it('submits a decision, which lies with the head under its number, author and day', async () => {
    expect((await api.as('审核').get('/api/approvals')).body).toEqual({ rows: [], total: 0 });
    await order('承办', 'record-decision', {
      category: 'trade-secret',
      reasons: [{ code: 'trade-secret', article: '条例第十五条' }],
      decidedOn: '2024-03-04',
    });
    const { position } = await order('承办', 'submit-for-approval', { note: '请张科长过目' });
    const { body } = await api.as('审核').get(`/api/approvals?minPosition=${position}`);
    expect(body.total).toBe(1);
    expect(body.rows[0]).toMatchObject({
      requestId: id,
      dueOn: '2024-04-23',
      applicantName: '张*',
      description: '请求公开2023年度预算执行情况',
      categoryLabel: '涉及商业秘密',
      submission: {
        subject: 'decision',
        subjectLabel: '处理决定',
        by: '承办员甲',
        own: false,
        on: '2024-03-04',
        note: '请张科长过目',
        sentence: '作出处理决定：“涉及商业秘密”，决定日期2024年3月4日，法律依据 条例第十五条。',
      },
    });
    const mine = (await api.as('承办').get('/api/approvals')).body.rows[0];
    expect(mine.submission.own).toBe(true);
    expect((await detail()).submission.by).toBe('承办员甲');
  });

  it('goes back with a reason, comes again and is granted; nothing lies there afterwards', async () => {
    const returned = await order('审核', 'return-submission', { why: '理由不足' });
    const after = await api.as('审核').get(`/api/approvals?minPosition=${returned.position}`);
    expect(after.body.rows).toEqual([]);
    expect((await detail()).submission).toBeNull();
    await order('承办', 'submit-for-approval');
    const withdrawn = await order('承办', 'withdraw-submission', { why: '漏附检索记录' });
    const emptied = await api.as('审核').get(`/api/approvals?minPosition=${withdrawn.position}`);
    expect(emptied.body.rows).toEqual([]);
    const tooLate = await api.as('审核').post(`/api/requests/${id}/grant-approval`);
    const told = '送审已由承办员甲于2024年3月4日撤回，不再待审核。承办人重新送审后再办理。';
    expect(tooLate.body).toMatchObject({ code: 'submission-withdrawn', detail: told });
    const { actions } = (await api.as('审核').get(`/api/requests/${id}/actions`)).body;
    const grant = actions.find(({ verb }: { verb: string }) => verb === 'grant-approval');
    expect(grant).toMatchObject({ possible: false, reason: told });
    await order('承办', 'submit-for-approval');
    const granted = await order('审核', 'grant-approval', { note: '同意' });
    const last = await api.as('审核').get(`/api/approvals?minPosition=${granted.position}`);
    expect(last.body).toEqual({ rows: [], total: 0 });
    const { body } = await api.as('督办').get(`/api/requests/${id}/timeline`);
    expect(body.events.at(-1)).toMatchObject({
      about: 'request',
      type: 'ApprovalGranted',
      actor: { name: '审核员甲' },
      sentence: '审核通过。',
    });
  });

  it('is granted by a second person where the organ requires 审核', async () => {
    const admin = api.as('管理');
    const path = `/api/requests/${id}`;
    await admin.put('/api/organ/settings', { approvalRequired: true });
    await admin.post(`${path}/submit-for-approval`);
    const detail = (await admin.get(path)).body;
    expect(detail.submission).toMatchObject({
      own: true,
      refusal: expect.stringMatching(/^本件由您本人送审，须由他人审核/),
    });
    const { actions } = (await admin.get(`${path}/actions`)).body;
    const grant = actions.find((one: { verb: string }) => one.verb === 'grant-approval');
    expect(grant).toMatchObject({ possible: false, reason: detail.submission.refusal });
    const refused = await admin.post(`${path}/grant-approval`);
    expect([refused.status, refused.body.code]).toEqual([422, 'own-submission']);
    const [lies] = (await api.as('审核').get('/api/approvals')).body.rows;
    expect(lies.submission).toMatchObject({ own: false, refusal: null });
    await admin.put('/api/organ/settings', { approvalByAnother: false });
    expect((await admin.get(path)).body.submission.refusal).toBeNull();
    expect((await admin.post(`${path}/grant-approval`)).status).toBe(200);
    await admin.put('/api/organ/settings', { approvalRequired: false, approvalByAnother: true });
  });

  it('keeps the due date of what is closed; the remedies follow the holidays announced since', async () => {
    api.today = '2024-08-01';
    id = (await api.as('窗口').post('/api/requests', handedIn('2024-07-01'))).body.requestId;
    await order('承办', 'record-decision', { category: 'provided', decidedOn: '2024-07-25' });
    await order('承办', 'dispatch-reply', { method: 'post', dispatchedOn: '2024-07-30' });
    await order('窗口', 'record-delivery', { deliveredOn: '2024-08-01' });
    const deadline = { dueOn: '2024-07-29', provisional: true };
    const remedies = { reviewBy: '2024-09-30', suitBy: '2025-02-03' };
    expect(await detail()).toMatchObject({ late: true, deadline: { ...deadline, remedies } });
    // The notice for 2025, out on 12 November, has 28 January to 4 February off.
    api.today = '2024-12-02';
    expect((await detail()).deadline).toMatchObject({
      ...{ ...deadline, provisional: false },
      remedies: { ...remedies, suitBy: '2025-02-05' },
    });
  });

  it('takes back what was recorded with the wrong request, and the timeline keeps both', async () => {
    api.today = '2024-12-02';
    id = (await api.as('窗口').post('/api/requests', handedIn('2024-12-02'))).body.requestId;
    const [{ deadline: before }, why] = [await detail(), '应记入另一件'];
    await order('承办', 'request-supplement', { noticeOn: '2024-12-02', what: '请明确名称' });
    expect(await detail()).toMatchObject({ status: 'awaiting-supplement' });
    const { body } = await api.as('承办').get(`/api/requests/${id}/actions`);
    const possible = body.actions.filter(({ possible }: { possible: boolean }) => possible);
    expect(possible.map(({ verb }: { verb: string }) => verb)).toContain('remove-supplement');
    await order('承办', 'remove-supplement', { why });
    const after = await detail();
    expect(after).toMatchObject({ status: 'handling', request: { supplements: [] } });
    expect(after.deadline).toMatchObject({ dueOn: before.dueOn, steps: before.steps });
    const { body: told } = await api.as('承办').get(`/api/requests/${id}/timeline`);
    const sentences = told.events.map(({ sentence }: { sentence: string }) => sentence);
    expect(sentences).toContain(
      '撤销误录的补正告知（原告知日期2024年12月2日），理由：应记入另一件。',
    );
    await order('承办', 'request-supplement', { noticeOn: '2024-12-02' });
    const { deadline: asked } = await detail();
    await order('窗口', 'receive-supplement', { receivedOn: '2024-12-02' });
    await order('承办', 'remove-supplement-answer', { why: '并未补正' });
    expect(await detail()).toMatchObject({ status: 'awaiting-supplement', deadline: asked });
  });

  it('shows no organ what lies with another', async () => {
    expect((await api.as('审核', 'shi-jiao-yu-ju').get('/api/approvals')).body.rows).toEqual([]);
    expect((await api.as('督办').get('/api/approvals')).status).toBe(403);
  });
});
