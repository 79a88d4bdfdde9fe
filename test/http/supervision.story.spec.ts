import { foldRequest, type KnownRequest } from '@tracker/domain';
import { type SupervisionList, supervisionLists } from '@tracker/read-models';
import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';
import { judge, reAnswerColour } from './support/supervised-by-hand.js';
import { diceOf, lifeOf, record } from './support/supervised-lives.js';

type Row = { readonly number: string; readonly colour: string | null; readonly handler: string };

describe('Supervision over hundreds of requests', () => {
  let api: ApiBench;
  const requests: KnownRequest[] = [];

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const roll = diceOf(711);
    let last = 0n;
    for (let n = 1; n <= 400; n += 1) {
      const organ = n % 8 === 0 ? organB : organA;
      const life = lifeOf(organ, n, roll);
      ({ position: last } = await record(api.services.store, `${n}`, life));
      const request = foldRequest(life);
      if (organ === organA && request.life !== 'unknown') requests.push(request);
    }
    expect(await api.services.projections.waitFor(last, 60_000)).toBe(true);
  }, 120_000);
  afterAll(() => api.close());

  const ask = async (path: string) => {
    const answer = await api.as('督办').get(`/api/supervision${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };
  const all = async (path: string): Promise<Row[]> => {
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const page: { rows: Row[]; nextCursor: string | null } = await ask(
        `${path}${after ? `&after=${after}` : ''}`,
      );
      rows.push(...page.rows);
      after = page.nextCursor;
    } while (after);
    return rows;
  };
  const belonging = (list: SupervisionList, day: string, within: number, handler?: string) =>
    requests
      .filter((one) => judge(one, day, within).lists.has(list))
      .filter((one) => handler === undefined || one.handler === handler)
      .map(({ number }) => number)
      .sort();

  const seen = new Map<string, number>();
  // A working Sunday (春节), a rest day (清明), a working Saturday (五一), an ordinary Friday, a Sunday.
  it.each([
    ['2024-02-18', 0],
    ['2024-04-05', 1],
    ['2024-05-11', 5],
    ['2024-06-14', 5],
    ['2024-08-04', 12],
  ])('counts, lists and the judgement by hand agree on %s within %d days', async (day, within) => {
    api.today = day;
    const { lists } = await ask(`?within=${within}`);
    const counts = new Map(
      (lists as { list: SupervisionList; count: number }[]).map((one) => [one.list, one.count]),
    );
    expect([...counts.keys()]).toEqual(supervisionLists);
    for (const list of supervisionLists) {
      const expected = belonging(list, day, within);
      seen.set(list, (seen.get(list) ?? 0) + expected.length);
      const rows = await all(`/${list}?within=${within}&limit=23`);
      expect([list, rows.map(({ number }) => number).sort()]).toEqual([list, expected]);
      expect([list, counts.get(list)]).toEqual([list, expected.length]);
      for (const { number, colour } of rows) {
        const request = requests.find((one) => one.number === number);
        const reAnswer = list.startsWith('re-answer');
        const judged =
          request && (reAnswer ? reAnswerColour(request, day) : judge(request, day, within).colour);
        expect([list, number, colour]).toEqual([list, number, judged]);
      }
    }
  });

  it('had requests in every list', () => {
    expect([...seen].filter(([, count]) => count < 3)).toEqual([]);
    expect(seen.size).toBe(supervisionLists.length);
  });

  it('counts under a filter what the list shows under it', async () => {
    api.today = '2024-05-11';
    const { lists } = await ask(`?within=5&handler=${encodeURIComponent('赵甲')}`);
    for (const { list, count } of lists as { list: SupervisionList; count: number }[]) {
      const expected = belonging(list, '2024-05-11', 5, '赵甲');
      const { rows, total } = await ask(`/${list}?within=5&count=true&limit=200&handler=赵甲`);
      expect([list, count, total]).toEqual([list, expected.length, expected.length]);
      expect(rows.map(({ number }: Row) => number).sort()).toEqual(expected);
    }
  });

  it('looks ahead by the yellow threshold, so that the list is what is yellow or red', async () => {
    api.today = '2024-04-03';
    const page = await ask('/due-within?limit=200');
    expect(page).toMatchObject({ within: 5, today: '2024-04-03', label: '即将到期' });
    const listed = page.rows.map(({ number }: Row) => number).sort();
    const coloured = requests
      .filter((one) => ['yellow', 'red'].includes(judge(one, '2024-04-03', 5).colour ?? ''))
      .map(({ number }) => number);
    expect(listed).toEqual(coloured.sort());
    expect(listed.length).toBeGreaterThan(3);
  });

  it('shows the same standing in the list of requests, and in the detail', async () => {
    api.today = '2024-04-12';
    const { rows } = (await api.as('承办').get('/api/requests?limit=200')).body;
    expect(rows.length).toBe(200);
    for (const { number, colour } of rows as Row[]) {
      const request = requests.find((one) => one.number === number);
      expect([number, colour]).toEqual([number, request && judge(request, api.today, 5).colour]);
    }
    for (const row of rows.slice(0, 40)) {
      const { body } = await api.as('承办').get(`/api/requests/${row.requestId}`);
      const { daysLeft, colour, colourLabel, certaintyLabel, status } = row;
      expect(body).toMatchObject({ daysLeft, colour, colourLabel, certaintyLabel, status });
    }
  });

  it('reckons the on-time rate by the day of closing, and names the late ones', async () => {
    for (const [from, to] of [
      ['2024-01-01', '2024-12-31'],
      ['2024-03-01', '2024-04-30'],
    ] as const) {
      const closed = requests.flatMap((request) => {
        const { answer } = judge(request, '2024-12-31', 5);
        const on = answer?.closedOn ?? '';
        return answer && from <= on && on <= to ? [{ request, late: answer.late }] : [];
      });
      const late = closed.filter((one) => one.late);
      const body = await ask(`/on-time?from=${from}&to=${to}&limit=200`);
      const inTime = closed.length - late.length;
      expect(body).toMatchObject({ answered: closed.length, inTime, late: late.length });
      expect(late.length).toBeGreaterThan(1);
      expect(body.rate).toBeCloseTo(inTime / closed.length, 3);
      expect(body.rows.map(({ number }: Row) => number).sort()).toEqual(
        late.map(({ request }) => request.number).sort(),
      );
    }
    const none = await ask('/on-time?from=2020-01-01&to=2020-12-31');
    expect(none).toMatchObject({ answered: 0, inTime: 0, late: 0, rate: null, rows: [] });
  });

  it('draws month by month what was received and closed, by type and category', async () => {
    const body = await ask('/figures?from=2024-01&to=2024-09');
    expect(body.months.map(({ month }: { month: string }) => month)).toHaveLength(9);
    const counted = requests.filter(({ life }) => life !== 'voided');
    for (const { month, received, closed, answered, late } of body.months) {
      const of = (day: string | null | undefined) => day?.startsWith(month) ?? false;
      const answers = counted.flatMap((one) => {
        const { answer } = judge(one, '2024-12-31', 5);
        return answer && of(answer.closedOn) ? [answer] : [];
      });
      expect([month, received, closed, answered, late]).toEqual([
        month,
        counted.filter((one) => of(one.receivedOn)).length,
        counted.filter((one) => of(one.closing?.closedOn)).length,
        answers.length,
        answers.filter((one) => one.late).length,
      ]);
    }
    const sum = (rows: { total: number }[]) => rows.reduce((all, { total }) => all + total, 0);
    expect(sum(body.applicantTypes)).toBe(body.totals.received);
    expect(sum(body.categories)).toBe(body.totals.closed);
    expect(body.totals.closed).toBeGreaterThan(50);
    const [most] = body.categories;
    expect(most).toMatchObject({ category: 'provided', label: '予以公开，提供信息' });
    const path = `/api/requests?category=provided&closedFrom=${body.from}&closedTo=${body.to}`;
    const { body: listed } = await api.as('督办').get(`${path}&count=true&limit=1`);
    expect(listed.total).toBe(most.total);
    const { from, to, totals, applicantTypes, categories } = body;
    const closed = `closedFrom=${from}&closedTo=${to}&count=true&limit=1`;
    const length = async (query: string) =>
      (await api.as('督办').get(`/api/${query}&${closed}`)).body.total;
    expect(await length('requests?answered=true')).toBe(totals.answered);
    for (const groups of [applicantTypes, categories]) {
      const total = (key: 'answered' | 'late') =>
        groups.reduce((all: number, one: Record<typeof key, number>) => all + one[key], 0);
      expect([total('answered'), total('late')]).toEqual([totals.answered, totals.late]);
    }
    const [type] = applicantTypes;
    const ofType = `applicantType=${type.applicantType}`;
    expect([
      await length(`requests?answered=true&${ofType}`),
      await length(`supervision/answered-late?${ofType}`),
    ]).toEqual([type.answered, type.late]);
    expect(type.rateText).toMatch(/^\d+\.\d\d%$/);
    expect(await length(`supervision/answered-late?category=${most.category}`)).toBe(most.late);
    const tooLong = await api.as('督办').get('/api/supervision/figures?from=2020-01&to=2024-01');
    expect(tooLong.body.faults[0].message).toBe('至多统计 36 个月');
  });

  it('tells what each handler has open and overdue', async () => {
    api.today = '2024-06-14';
    const { handlers } = await ask('/load');
    expect(handlers.map(({ handler }: Row) => handler).sort()).toEqual(
      [null, '孙丙', '赵甲', '钱乙'].sort(),
    );
    for (const { handler, open, overdue, soon, waiting } of handlers) {
      const own = requests.filter((one) => one.life === 'open' && one.handler === handler);
      const late = own.filter((one) => judge(one, api.today, 5).lists.has('overdue'));
      // The figure is the length of the list that it opens, those of nobody too.
      const query = `open=true&count=true&limit=1&handler=${encodeURIComponent(handler ?? '未分办')}`;
      const { body: listed } = await api.as('督办').get(`/api/requests?${query}`);
      expect([handler, open, overdue]).toEqual([handler, listed.total, late.length]);
      expect(open).toBeGreaterThanOrEqual(own.length);
      const among = (list: SupervisionList) =>
        own.filter((one) => judge(one, api.today, 5).lists.has(list)).length;
      expect([soon, waiting]).toEqual([among('due-within'), among('waiting')]);
    }
  });
});

describe('Supervision at the desk', () => {
  let api: ApiBench;
  let id: string;
  let position: string;

  beforeAll(async () => {
    // E11 of the worked dates: received 2025-09-10, letter sent 09-17, received there 09-19.
    api = await openApi('2025-09-10');
    const { body } = await api.as('窗口').post('/api/requests', handedIn('2025-09-10'));
    id = body.requestId;
    api.today = '2025-09-19';
    const letter = { kind: 'third-party', sentOn: '2025-09-17', receivedOn: '2025-09-19' };
    const sent = await api.as('承办').post(`/api/requests/${id}/start-consultation`, letter);
    position = sent.body.position;
  });
  afterAll(() => api.close());

  const counts = async () => {
    const { body } = await api.as('审核').get(`/api/supervision?minPosition=${position}`);
    return Object.fromEntries(
      body.lists
        .filter(({ count }: { count: number }) => count > 0)
        .map(({ label, count }: { label: string; count: number }) => [label, count]),
    );
  };

  it('follows a silent consultation from its pause to the late answer (E12)', async () => {
    api.today = '2025-09-20';
    expect(await counts()).toEqual({ '征求意见中（期限暂停）': 1 });
    api.today = '2025-10-16';
    expect(await counts()).toEqual({ '征求意见中（期限暂停）': 1 });
    // Silent from 10-17 on; strictly due Tuesday 11-04, due Thursday 11-06.
    api.today = '2025-10-27';
    expect(await counts()).toEqual({});
    api.today = '2025-10-28';
    expect(await counts()).toEqual({ 即将到期: 1 });
    api.today = '2025-11-06';
    expect(await counts()).toEqual({ 今日到期: 1, 即将到期: 1 });
    api.today = '2025-11-07';
    expect(await counts()).toEqual({ 逾期未答复: 1 });
  });

  it('says in the row how many working days are left, by which colour, and that it is sure', async () => {
    api.today = '2025-10-31';
    const { body } = await api.as('督办').get('/api/supervision/due-within');
    expect(body.rows).toMatchObject([
      {
        ...{ number: '2025-00001', dueOn: '2025-11-06', strictDueOn: '2025-11-04', daysLeft: 4 },
        ...{ colour: 'red', colourLabel: '红色预警', provisional: false, certaintyLabel: '确定' },
      },
    ]);
  });

  it('shows the running limits with their days, their law and the steps of the reply', async () => {
    api.today = '2025-09-22';
    const { body, status } = await api.as('督办').get(`/api/requests/${id}/limits`);
    expect(status).toBe(200);
    const told = body.limits.map((one: Record<string, unknown>) => [
      ...[one.kind, one.seq, one.since, one.dueOn, one.daysLeft, one.colour, one.cites],
    ]);
    // Working days after 09-22: 23–26, Sunday 28, 29, 30; October 9, 10, Saturday 11, 13–16.
    expect(told).toEqual([
      ['correction-notice', 1, '2025-09-10', '2025-09-19', -1, 'green', '条例第三十条'],
      ['consultation', 1, '2025-09-19', '2025-10-16', 14, 'waiting', '条例第三十二条、第三十四条'],
      ['reply', 1, '2025-09-10', '2025-11-06', 29, 'green', '条例第三十三条'],
    ]);
    expect(body.steps.map(({ to }: { to: string }) => to)).toContain('2025-11-06');
    expect(body.limits[2]).toMatchObject({ label: '答复期限', governs: true, provisional: false });
  });

  it('lets a request lapse whose applicant keeps silent, and never calls it late', async () => {
    api.today = '2025-11-10';
    const { body } = await api.as('窗口').post('/api/requests', handedIn('2025-11-10'));
    const path = `/api/requests/${body.requestId}`;
    const letter = { noticeOn: '2025-11-10', periodEndsOn: '2025-12-12' };
    ({ position } = (await api.as('承办').post(`${path}/request-supplement`, letter)).body);
    const detail = async () => {
      const { status, colour, deadline } = (await api.as('承办').get(path)).body;
      return [status, colour, deadline.overdue];
    };
    // Its own date, 20 working days from receipt, is 2025-12-08.
    api.today = '2025-12-12';
    expect(await detail()).toEqual(['awaiting-supplement', 'waiting', false]);
    expect(await counts()).toEqual({ 逾期未答复: 1, '等待申请人（补正、缴费）': 1 });
    api.today = '2025-12-13';
    expect(await detail()).toEqual(['lapsed', 'waiting', false]);
    expect(await counts()).toEqual({ 逾期未答复: 1, 可不再处理: 1 });
  });

  it('is for those who supervise, approve, administer or handle, of their own organ', async () => {
    for (const path of ['', '/overdue', '/load', '/on-time?from=2025-01-01&to=2025-12-31']) {
      for (const role of ['督办', '审核', '管理', '承办'] as const)
        expect((await api.as(role).get(`/api/supervision${path}`)).status).toBe(200);
      for (const role of ['窗口', '年报'] as const)
        expect((await api.as(role).get(`/api/supervision${path}`)).status).toBe(403);
      const other = `${path}${path.includes('?') ? '&' : '?'}organ=${organB}`;
      expect((await api.as('督办').get(`/api/supervision${other}`)).status).toBe(403);
    }
    api.today = '2025-11-07';
    const { body } = await api.as('督办', organB).get('/api/supervision/overdue');
    expect(body.rows).toEqual([]);
    expect((await api.as('督办', organB).get(`/api/requests/${id}/limits`)).status).toBe(404);
  });

  it('refuses what it does not know, in Chinese', async () => {
    const unknown = await api.as('督办').get('/api/supervision/everything');
    expect([unknown.status, unknown.body.code]).toEqual([404, 'list-unknown']);
    expect(unknown.body.detail).toContain('overdue（逾期未答复）');
    const backwards = await api
      .as('督办')
      .get('/api/supervision/on-time?from=2025-12-31&to=2025-01-01');
    expect([backwards.status, backwards.body.faults[0].message]).toEqual([
      400,
      '截止日期不能早于起始日期',
    ]);
    expect((await api.as('督办').get('/api/supervision?within=-1')).status).toBe(400);
  });
});
