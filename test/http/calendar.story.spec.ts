import { type ApiBench, handedIn, openApi, organB } from './support/api-bench.js';

const text = '元旦：2027年1月1日（周五）至3日（周日）放假，共3天。';
const notice = { year: 2027, noticeNumber: '国办发明电〔2026〕9号', publishedOn: '2026-12-10' };

/** 11–31 December 2026 are 15 working days; 1 January 2027 is a Friday. */
describe('The working calendar over HTTP', () => {
  let api: ApiBench;
  let own: string;
  let other: string;

  beforeAll(async () => {
    api = await openApi('2026-12-10');
    const register = async (organ?: string) =>
      (await api.as('窗口', organ).post('/api/requests', handedIn('2026-12-10'))).body;
    own = (await register()).requestId;
    other = (await register(organB)).requestId;
  });
  afterAll(() => api.close());

  const detail = async (id: string, organ?: string) =>
    (await api.as('承办', organ).get(`/api/requests/${id}`)).body;

  it('does not know a year whose notice is not out, and says that a date is provisional', async () => {
    const { body } = await api.as('窗口').get('/api/calendar/2027');
    expect(body).toMatchObject({ year: 2027, known: false, noticeNumber: null, restDays: [] });
    expect((await api.as('窗口').get('/api/calendar/2026')).body).toMatchObject({ known: true });
    expect((await detail(own)).deadline).toMatchObject({ dueOn: '2027-01-07', provisional: true });
    expect((await api.as('窗口').get('/api/calendar/20x7')).status).toBe(400);
  });

  it('shows an administrator what would move; requests of other organs are only counted', async () => {
    const { status, body } = await api
      .as('管理')
      .post('/api/calendar/preview', { ...notice, text });
    expect(status).toBe(200);
    expect(body).toMatchObject({ open: 2, requests: 2, settled: 2, elsewhere: 1 });
    expect(body.restDays).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
    expect(body.moves).toHaveLength(1);
    expect(body.moves[0]).toMatchObject({ requestId: own, was: '2027-01-07', is: '2027-01-08' });
    expect((await detail(own)).deadline.dueOn).toBe('2027-01-07');
  });

  it('names what it cannot read, and refuses what cannot be', async () => {
    const wrong = { ...notice, text: '元旦：1月1日（周六）放假。' };
    const unread = await api.as('管理').post('/api/calendar/preview', wrong);
    expect([unread.status, unread.body.detail]).toEqual([
      400,
      'text：“1月1日(周六)放假”：2027-01-01 是星期五，不是星期六。',
    ]);
    const early = { ...notice, publishedOn: '2026-12-11', text };
    const future = await api.as('管理').post('/api/calendar/schedules', early);
    expect([future.status, future.body.code]).toEqual([422, 'date-in-future']);
    const stale = await api
      .as('管理')
      .post('/api/calendar/schedules', { ...notice, text, digest: 'sha256:0' });
    expect([stale.status, stale.body.code]).toEqual([422, 'preview-changed']);
    const none = await api.as('管理').post('/api/calendar/schedules', notice);
    expect(none.status).toBe(400);
  });

  it('moves the dates, and tells it in the timeline without touching the ETag', async () => {
    const before = (await api.as('承办').get(`/api/requests/${own}`)).headers.etag;
    const { digest } = (await api.as('管理').post('/api/calendar/preview', { ...notice, text }))
      .body;
    const key = { 'Idempotency-Key': 'schedule-2027' };
    const order = { ...notice, text, digest };
    const answer = await api.as('管理').post('/api/calendar/schedules', order, key);
    expect([answer.status, answer.body.requests, answer.body.moved]).toEqual([200, 2, 2]);
    const again = await api.as('管理').post('/api/calendar/schedules', order, key);
    expect([again.status, again.body.changeId]).toEqual([200, answer.body.changeId]);
    expect(await api.countEvents('ScheduleAnnounced')).toBe(1);
    expect(await api.countEvents('DueDateMoved')).toBe(2);

    const after = await api.as('承办').get(`/api/requests/${own}`);
    expect(after.headers.etag).toBe(before);
    expect(after.body.deadline).toMatchObject({ dueOn: '2027-01-08', provisional: false });
    expect((await detail(other, organB)).deadline.dueOn).toBe('2027-01-08');
    const { events } = (await api.as('窗口').get(`/api/requests/${own}/timeline`)).body;
    expect(events).toHaveLength(2);
    expect(events[1]).toMatchObject({
      type: 'DueDateMoved',
      on: '2026-12-10',
      revision: null,
      sentence: '因放假安排（国办发明电〔2026〕9号），答复期限由2027年1月7日改为2027年1月8日。',
      changes: [{ field: 'dueOn', before: '2027-01-07', after: '2027-01-08' }],
    });
    expect((await api.as('窗口').get('/api/calendar/2027')).body).toMatchObject({
      known: true,
      notices: [
        { noticeNumber: '国办发明电〔2026〕9号', version: 1, by: '管理员甲', inForce: true },
      ],
    });
    const released = (await api.as('窗口').get('/api/calendar/2026')).body.notices;
    expect(released).toMatchObject([{ version: null, appliedOn: null, by: null, inForce: true }]);
  });

  it('lays local days off over one organ', async () => {
    const days = { restDays: ['2026-12-21'], why: '某节，当地通知', from: '2026-12-10' };
    const seen = await api.as('管理', organB).post('/api/calendar/overlay/preview', days);
    expect(seen.body).toMatchObject({ open: 1, requests: 1, elsewhere: 0 });
    const answer = await api.as('管理', organB).put('/api/calendar/overlay', days);
    expect([answer.status, answer.body.requests]).toEqual([200, 1]);
    expect((await detail(other, organB)).deadline.dueOn).toBe('2027-01-11');
    expect((await detail(own)).deadline.dueOn).toBe('2027-01-08');
    const local = (await api.as('窗口', organB).get('/api/calendar/2026')).body.local;
    expect(local).toMatchObject({ restDays: ['2026-12-21'], why: '某节，当地通知' });
    expect((await api.as('窗口').get('/api/calendar/2026')).body.local).toBeNull();
  });

  it('is the administrator’s alone', async () => {
    for (const role of ['窗口', '承办', '审核', '督办', '年报'] as const) {
      const { status } = await api.as(role).post('/api/calendar/schedules', { ...notice, text });
      expect([role, status]).toEqual([role, 403]);
    }
  });
});
