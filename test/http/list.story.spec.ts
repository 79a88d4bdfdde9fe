import { type ApiBench, handedIn, openApi } from './support/api-bench.js';

type Row = {
  readonly requestId: string;
  readonly revision: string;
  readonly number: string;
  readonly dueOn: string | null;
  readonly status: string;
};

describe('Lists over HTTP', () => {
  let api: ApiBench;
  let last: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const bodies = [
      handedIn('2024-03-01'),
      handedIn('2024-01-30', { handler: '王五' }),
      { ...handedIn('2024-03-04'), channel: 'post-signed', signedOn: '2024-03-04' },
      { ...handedIn('2024-03-04'), channel: 'post-ordinary' },
      { ...handedIn('2024-03-04'), channel: 'internet', automaticReceiptOn: '2024-03-04' },
      { ...handedIn('2024-03-04'), channel: 'email', confirmedOn: '2024-03-04' },
      { ...handedIn('2024-03-04'), channel: 'fax' },
      { ...handedIn('2024-03-04'), channel: 'oral', applicantName: '欧阳修' },
      { ...handedIn('2024-03-04'), channel: 'other', enteredOn: '2024-02-28', remark: '转来' },
    ];
    for (const body of bodies) {
      const answer = await api.as('窗口').post('/api/requests', body);
      expect([body.channel, answer.status]).toEqual([body.channel, 201]);
      last = answer.body.position;
    }
  });
  afterAll(() => api.close());

  const list = async (query: string) => {
    const answer = await api.as('承办').get(`/api/requests?minPosition=${last}&${query}`);
    expect([query, answer.status]).toEqual([query, 200]);
    return answer.body as { rows: Row[]; nextCursor: string | null; total?: number };
  };
  const numbers = async (query: string) =>
    (await list(query)).rows.map(({ number }) => Number(number.slice(-5)));

  it('sees what was just registered, by every channel', async () => {
    expect(await numbers('')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['status=awaiting-confirmation', [4, 7]],
    ['status=awaiting-confirmation&status=handling&channel=fax', [7]],
    ['channel=in-person', [1, 2]],
    ['handler=王五', [2]],
    ['receivedFrom=2024-02-01&receivedTo=2024-02-28', [9]],
    ['dueTo=2024-03-05', [2]],
    ['numberPrefix=2024-0000&channel=email', [6]],
    ['overdue=true', [2]],
    ['open=false', []],
    ['voided=true', []],
  ])('filters by %s', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  it('sorts by urgency, what has no reply to give last', async () => {
    const { rows } = await list('sort=urgency&open=true');
    expect(rows.map(({ dueOn }) => dueOn)).toEqual([
      '2024-03-01',
      '2024-03-27',
      '2024-03-29',
      ...Array.from({ length: 4 }, () => '2024-04-01'),
      null,
      null,
    ]);
  });

  it.each([
    ['urgency=overdue', [2]],
    ['urgency=red&urgency=yellow', []],
    ['urgency=green&channel=email', [6]],
  ])('filters by %s', async (query, found) => {
    expect(await numbers(query)).toEqual(found);
  });

  it('says whom a request waits for', async () => {
    const { rows } = await list('channel=fax');
    expect(rows[0]).toMatchObject({
      waitingOn: { who: 'applicant', label: '等申请人确认收到', until: null },
    });
    expect((await list('channel=oral')).rows[0]).toMatchObject({ waitingOn: null });
  });

  it('counts by status and by urgency what the rows are', async () => {
    const counted = async (query: string) => {
      const answer = await api.as('督办').get(`/api/requests/counts?minPosition=${last}&${query}`);
      expect([query, answer.status]).toEqual([query, 200]);
      const { total, open, statuses, urgencies } = answer.body;
      const counts = Object.fromEntries(
        [...statuses, ...urgencies].map(({ status, urgency, count }) => [status ?? urgency, count]),
      );
      return { total, open, ...counts };
    };
    expect(await counted('')).toMatchObject({
      ...{ total: 9, open: 9, 'awaiting-confirmation': 2, handling: 7, closed: 0 },
      ...{ overdue: 1, red: 0, yellow: 0, green: 6, waiting: 0 },
    });
    // A tab's own count does not hang on the tab, nor an urgency's on the urgency.
    expect(await counted('status=handling&urgency=overdue')).toMatchObject({
      ...{ total: 1, 'awaiting-confirmation': 0, handling: 1, overdue: 1, green: 6 },
    });
    expect(await counted('channel=in-person')).toMatchObject({ total: 2, overdue: 1, green: 1 });
  });

  it('offers what its filters can be set to', async () => {
    const { status, body } = await api.as('承办').get('/api/requests/filter-choices');
    expect(status).toBe(200);
    expect(body.handlers).toEqual([{ handler: '王五', open: 1, total: 1 }]);
    expect(body.channels).toContainEqual({ code: 'oral', label: '口头' });
    expect(body.categories.length).toBeGreaterThan(20);
  });

  it('sorts both ways, a missing date after every date', async () => {
    // 20 working days from 30 January (4 and 18 February on, 10–17 off) end on 1 March.
    const up = await list('sort=dueOn');
    expect(up.rows.slice(0, 3).map(({ dueOn }) => dueOn)).toEqual([
      '2024-03-01',
      '2024-03-27',
      '2024-03-29',
    ]);
    expect(up.rows.at(-1)?.dueOn).toBeNull();
    expect((await numbers('sort=-number')).slice(0, 2)).toEqual([9, 8]);
  });

  it.each(['number', '-number', 'dueOn', '-receivedOn'])(
    'pages by %s without gap or repetition',
    async (sort) => {
      const whole = await numbers(`sort=${sort}`);
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(
          `sort=${sort}&limit=2&count=true${after ? `&after=${after}` : ''}`,
        );
        expect(page.total).toBe(9);
        seen.push(...page.rows.map(({ number }) => Number(number.slice(-5))));
        after = page.nextCursor;
      } while (after);
      expect(seen).toEqual(whole);
    },
  );

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await list('limit=2');
    const answer = await api.as('承办').get(`/api/requests?sort=dueOn&after=${nextCursor}`);
    expect([answer.status, answer.body.faults[0].path]).toEqual([400, 'after']);
  });

  it('masks every name and shows the words of the request to those who work on it', async () => {
    const clerk = (await api.as('承办').get('/api/requests?numberPrefix=2024-00008')).body.rows[0];
    expect(clerk).toMatchObject({
      applicantName: '欧*',
      description: '请求公开2023年度预算执行情况',
      statusLabel: '办理中',
      channelLabel: '口头',
      applicantTypeLabel: '自然人',
    });
    const reporter = (await api.as('年报').get('/api/requests?numberPrefix=2024-00008')).body
      .rows[0];
    expect(reporter).toMatchObject({ applicantName: '欧*', description: null });
    expect(JSON.stringify(reporter)).not.toContain('sealed');
  });

  it('says so when a position is not reached in time', async () => {
    const answer = await api.as('承办').get('/api/requests?minPosition=999999');
    expect([answer.status, answer.body.code]).toEqual([503, 'read-models-behind']);
    expect(answer.headers['retry-after']).toBe('2');
  }, 15_000);

  it('confirms receipt with an applicant who sent a plain letter, and the clock starts', async () => {
    const { body } = await api.as('窗口').get('/api/requests/by-number/2024-00004');
    expect(body).toMatchObject({ status: 'awaiting-confirmation', deadline: null });
    api.today = '2024-03-06';
    const path = `/api/requests/${body.requestId}/confirm-receipt`;
    const confirmed = await api.as('窗口').post(path, { confirmedOn: '2024-03-06' });
    expect(confirmed.status).toBe(200);
    const after = await api.as('窗口').get(`/api/requests/${body.requestId}`);
    expect(after.body.deadline.dueOn).toBe('2024-04-03');
    last = confirmed.body.position;
    expect(await numbers('status=awaiting-confirmation')).toEqual([7]);
  });

  it('leaves out what was entered by mistake where that is asked, and counts alike', async () => {
    const wrong = (await list('')).rows.find(({ number }) => number.endsWith('00003'));
    const voided = await api
      .as('管理')
      .post(`/api/requests/${wrong?.requestId}/void-request`, { why: '重复登记' })
      .set('If-Match', `"${wrong?.revision}"`);
    expect(voided.status).toBe(200);
    last = voided.body.position;
    expect(await numbers('voided=true')).toEqual([3]);
    expect(await numbers('voided=false')).toEqual([1, 2, 4, 5, 6, 7, 8, 9]);
    expect(await list('voided=false&count=true')).toMatchObject({ total: 8 });
  });
});
