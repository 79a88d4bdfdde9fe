import { categoriesToChoose } from '@tracker/statute';
import { type ApiBench, handedIn, openApi } from './support/api-bench.js';

const granted = categoriesToChoose('2024-05-20').find(({ row }) => row === '3.1')?.code;

/** Hand-counted with the State Council notices for 2024: 4–6 April, 1–5 May off; 7 and 28 April, 11 May on. */
describe('The life of a request over HTTP', () => {
  let api: ApiBench;
  let id: string;
  let etag: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
  });
  afterAll(() => api.close());

  /** Gives an order on a day with the ETag of the last one. */
  const order = async (
    on: string,
    role: '窗口' | '承办' | '审核',
    verb: string,
    body: object = {},
  ) => {
    api.today = on;
    const answer = await api
      .as(role)
      .post(`/api/requests/${id}/${verb}`, body, { 'If-Match': etag });
    expect([verb, answer.status, answer.body.detail]).toEqual([verb, 200, undefined]);
    etag = String(answer.headers.etag);
    expect(etag).toBe(`"${answer.body.revision}"`);
    return answer.body;
  };
  const dueOn = async (query = '') =>
    (await api.as('督办').get(`/api/requests/${id}/deadline${query}`)).body.deadline;

  it('begins at the counter, with number, receipt date and due date at once', async () => {
    const answer = await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      number: '2024-00001',
      revision: '0',
      receivedOn: '2024-03-04',
      dueOn: '2024-04-01',
      strictDueOn: '2024-04-01',
      provisional: false,
    });
    expect(answer.body.position).toMatch(/^\d+$/);
    expect(answer.body.receiptWhy).toContain('以提交之日为收到申请之日');
    expect(answer.headers.location).toBe(`/api/requests/${answer.body.requestId}`);
    id = answer.body.requestId;
    etag = String(answer.headers.etag);
  });

  it('tells what a supplement tomorrow would do to the clock, and records nothing', async () => {
    const trial = {
      verb: 'request-supplement',
      body: { noticeOn: '2024-03-05', periodEndsOn: '2024-03-26' },
      on: '2024-03-05',
    };
    const answer = await api.as('承办').post(`/api/requests/${id}/deadline/what-if`, trial);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ accepted: true, on: '2024-03-05', rejection: null });
    expect(answer.body.before).toMatchObject({ dueOn: '2024-04-01', waiting: null });
    expect(answer.body.after.waiting).toEqual({ for: 'correction', until: '2024-03-26' });
    expect(answer.body.sentences).toEqual(['于2024年3月5日告知补正，补正期限到2024年3月26日为止']);
    expect(await api.countEvents('SupplementRequested')).toBe(0);
  });

  it('tells the rejection that a trial would meet', async () => {
    const trial = {
      verb: 'extend-period',
      body: { noticeOn: '2024-03-04', workingDays: 25, approvedBy: '李局' },
    };
    const answer = await api.as('承办').post(`/api/requests/${id}/deadline/what-if`, trial);
    expect(answer.body).toMatchObject({ accepted: false, after: null });
    expect(answer.body.rejection).toMatchObject({
      code: 'extension-too-long',
      detail: '延长的期限应为 1 至 20 个工作日（条例第三十三条第二款）。',
    });
  });

  it('goes through supplement, consultation and extension, each moving the due date by law', async () => {
    await order('2024-03-06', '承办', 'assign-handler', { unit: '投资科', handler: '王五' });
    await order('2024-03-06', '承办', 'request-supplement', {
      noticeOn: '2024-03-06',
      periodEndsOn: '2024-03-27',
    });
    expect(await dueOn()).toMatchObject({
      dueOn: '2024-04-01',
      waiting: { for: 'correction', until: '2024-03-27' },
      overdue: false,
    });
    await order('2024-03-20', '窗口', 'receive-supplement', { receivedOn: '2024-03-20' });
    expect((await dueOn()).dueOn).toBe('2024-04-18');

    await order('2024-03-25', '承办', 'start-consultation', {
      kind: 'third-party',
      sentOn: '2024-03-25',
      receivedOn: '2024-03-25',
      party: '某某公司',
    });
    const { body: detail } = await api.as('承办').get(`/api/requests/${id}`);
    expect(detail).toMatchObject({
      status: 'consulting',
      statusLabel: '征求意见中',
      masked: false,
    });
    await order('2024-04-02', '窗口', 'answer-consultation', {
      consultationId: detail.request.consultations[0].id,
      answeredOn: '2024-04-02',
      opinion: 'agrees',
    });
    expect((await dueOn()).dueOn).toBe('2024-04-26');

    await order('2024-04-22', '承办', 'extend-period', {
      noticeOn: '2024-04-22',
      workingDays: 20,
      approvedBy: '李局',
    });
    expect(await dueOn()).toMatchObject({ dueOn: '2024-05-27', daysLeft: 24, overdue: false });
  });

  it('says what the clock was on an earlier day', async () => {
    expect(await dueOn('?asOf=2024-03-05')).toMatchObject({
      asOf: '2024-03-05',
      dueOn: '2024-04-01',
      waiting: null,
    });
    expect((await dueOn('?asOf=2024-03-19')).waiting).toEqual({
      for: 'correction',
      until: '2024-03-27',
    });
    expect(await dueOn('?asOf=2024-03-01')).toBeNull();
  });

  it('names what can be done now, and why the rest cannot', async () => {
    const { body } = await api.as('承办').get(`/api/requests/${id}/actions`);
    const of = (verb: string) => body.actions.find((one: { verb: string }) => one.verb === verb);
    expect(of('record-decision')).toMatchObject({ possible: true, reason: null });
    expect(of('extend-period')).toMatchObject({
      possible: false,
      reason: '本期限已于2024年4月22日延期，只能延长一次（条例第三十三条第二款）。',
    });
    expect(of('dispatch-reply').reason).toContain('还没有处理决定');
    expect(of('grant-approval').reason).toBe('此操作由审核、管理岗位办理。');
    expect(of('split-request').possible).toBe(true);
  });

  it('is decided, approved, sent and received, and closes on the day of dispatch', async () => {
    await order('2024-05-20', '承办', 'record-decision', {
      category: granted,
      decidedOn: '2024-05-20',
    });
    await order('2024-05-20', '承办', 'submit-for-approval', {});
    await order('2024-05-21', '审核', 'grant-approval', {});
    await order('2024-05-22', '窗口', 'dispatch-reply', {
      method: 'post',
      dispatchedOn: '2024-05-22',
      letterNumber: '发改公开〔2024〕1号',
      mailNumber: 'EMS123456',
    });
    await order('2024-05-24', '窗口', 'record-delivery', { deliveredOn: '2024-05-24' });
    const { body } = await api.as('督办').get(`/api/requests/${id}`);
    expect(body.status).toBe('closed');
    expect(body.request.closing).toMatchObject({
      closedOn: '2024-05-22',
      ground: 'reply-delivered',
    });
    // 60 days for 复议; six months for 诉讼 end on Sunday 24 November, so on Monday.
    expect(body.deadline.remedies).toEqual({ reviewBy: '2024-07-23', suitBy: '2024-11-25' });
  });

  it('is reviewed, corrected, ordered to be answered again, and archived', async () => {
    await order('2024-06-03', '承办', 'file-review', { acceptedOn: '2024-06-03' });
    const { body } = await api.as('承办').get(`/api/requests/${id}`);
    const caseId = body.request.reviews[0].id;
    await order('2024-07-01', '审核', 'decide-review', {
      caseId,
      result: 'corrected',
      concludedOn: '2024-07-01',
    });
    await order('2024-07-02', '承办', 'order-re-answer', { caseId, orderedOn: '2024-07-01' });
    await order('2024-07-10', '承办', 'give-re-answer', {
      caseId,
      category: granted,
      method: 'electronic',
      answeredOn: '2024-07-10',
    });
    await order('2024-07-12', '窗口', 'archive-request', {
      archivedOn: '2024-07-12',
      archiveNumber: 'D2024-1',
    });
    expect((await api.as('年报').get(`/api/requests/${id}`)).body.statusLabel).toBe('已归档');
  });

  it('is told event by event, with who, when, and what changed from what', async () => {
    const { body } = await api.as('承办').get(`/api/requests/${id}/timeline`);
    const told = body.events.map(({ sentence }: { sentence: string }) => sentence);
    expect(told.slice(0, 4)).toEqual([
      '登记申请 2024-00001，收到方式当面，申请人类型自然人，收到日期2024年3月4日。',
      '分派承办，承办机构 投资科，承办人 王五。',
      '于2024年3月6日告知补正，补正期限到2024年3月27日为止。',
      '登记了补正，收到日期2024年3月20日，答复期限重新起算。',
    ]);
    expect(told[4]).toContain('征求意见对象：某某公司');
    expect(body.events[0]).toMatchObject({
      type: 'RequestRegistered',
      revision: '0',
      on: '2024-03-04',
      actor: { name: '窗口员甲' },
      command: 'register-request',
    });
    expect(body.events[3].changes).toEqual([
      { field: 'status', label: '状态', before: '待补正', after: '办理中' },
      { field: 'dueOn', label: '答复期限', before: '2024-04-01', after: '2024-04-18' },
    ]);
    expect(told.every((sentence: string) => /[一-龥]/.test(sentence))).toBe(true);
  });

  it('shows those who only supervise neither the name nor a sealed word', async () => {
    const supervisor = api.as('督办');
    const { body } = await supervisor.get(`/api/requests/${id}`);
    expect(body).toMatchObject({ masked: true, personal: { applicantName: '张*' } });
    const timeline = await supervisor.get(`/api/requests/${id}/timeline`);
    expect(JSON.stringify([body, timeline.body])).not.toMatch(/张三丰|预算执行|某某公司|EMS123456/);
    const full = await api.as('窗口').get('/api/requests/by-number/2024-00001');
    expect(full.body.personal).toMatchObject({ applicantName: '张三丰', phone: '13800138000' });
  });

  it('corrects a fact and a personal field, keeping what stood there', async () => {
    const why = '登记笔误';
    await order('2024-07-15', '承办', 'correct-fact', { fact: 'channel', is: 'oral', why });
    await order('2024-07-15', '窗口', 'correct-personal-fact', {
      field: 'applicantName',
      is: '张三峰',
      why,
    });
    const { body } = await api.as('审核').get(`/api/requests/${id}/timeline`);
    const [fact, name] = body.events.slice(-2);
    expect(fact.sentence).toBe('将收到方式由 当面 更正为 口头，理由：登记笔误。');
    expect(name.sentence).toBe('更正申请人，由“张三丰”更正为“张三峰”，理由：登记笔误。');
  });

  it('leaves no personal word in the log of the process', () => {
    const text = api.log.join('');
    expect(text).toContain('"msg":"decision"');
    expect(text).toContain('"route":"/api/requests/:requestId/deadline"');
    expect(text).not.toMatch(/张三|110101|13800138000|预算执行|2024-00001/);
  });
});
