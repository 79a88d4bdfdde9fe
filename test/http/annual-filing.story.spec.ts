import { readFile } from 'node:fs/promises';
import { type ApiBench, handedIn, openApi, organA, organB } from './support/api-bench.js';

const ledger = `${process.cwd()}/test/data/ledgers/shuyang-drc-2023`;

type Cell = { section: string; row: number; column: number; filed: number; now: number };
type Check = { id: string; passed: boolean | null; findings: { where: string }[]; help: object };

describe('Filing the annual report over HTTP', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const { rejected, position } = await api.services.ledgers.run({
      organ: organA,
      bytes: await readFile(`${ledger}.csv`),
      fileName: 'ledger.csv',
      actor: 'cli:root',
      today: '2024-03-04',
    });
    expect(rejected).toEqual([]);
    await get(`annual-desk?year=2023&minPosition=${position}`);
  });
  afterAll(() => api.close());

  const year = 2023;
  const get = async (path: string) => {
    const answer = await api.as('年报').get(`/api/${path}`);
    expect([path, answer.status, answer.body.detail]).toEqual([path, 200, undefined]);
    return answer.body;
  };
  const desk = (more = '') => get(`annual-desk?year=2023${more}`);
  const checkOf = (body: { checks: Check[] }, id: string) =>
    body.checks.find((check) => check.id === id);

  it('shows on one page what the log says, with last year, words and fees', async () => {
    const [live, report] = [await desk(), await get('annual-report?year=2023')];
    expect(live.sectionThree).toEqual(report.sectionThree);
    expect(live.sectionFour).toEqual(report.sectionFour);
    const bare = live.checks.map(({ findings: _f, help: _h, ...check }: Check) => check);
    expect(bare).toEqual(report.checks);
    expect(live.filed).toBeNull();
    expect(live.narrative.text).toContain(
      `新收政府信息公开申请${report.sectionThree.rows[0].cells[6]}件`,
    );
    const fees = await get('annual-desk/fees?year=2023');
    expect(fees.sentence).toBe('2023年，本机关依申请提供政府信息未收取信息处理费。');
  });

  it('lists behind every number exactly the requests that the log counts there', async () => {
    const { sectionThree } = await desk();
    for (const [at, row] of sectionThree.rows.entries()) {
      const place = `year=2023&row=${at + 1}&column=7`;
      const shown = await get(`annual-desk/cell?${place}`);
      const counted = await get(`annual-report/cell?${place}`);
      expect([row.label, shown.value]).toEqual([row.label, counted.value]);
      const numbers = (body: { requests: { number: string }[] }) =>
        body.requests.map(({ number }) => number);
      expect(numbers(shown)).toEqual(numbers(counted).slice(0, 30));
      if (shown.value > 0) expect(shown.requests[0].events[0].sentence).toMatch(/^从台账导入申请/);
    }
  });

  it('pages through a long cell without losing a request', async () => {
    const first = await get('annual-desk/cell?year=2023&row=1&column=7');
    const seen: string[] = first.requests.map(({ number }: { number: string }) => number);
    let next = first.next;
    while (next) {
      const page = await get(
        `annual-desk/cell?year=2023&row=1&column=7&after=${encodeURIComponent(next)}`,
      );
      seen.push(...page.requests.map(({ number }: { number: string }) => number));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(first.value);
    expect(seen).toHaveLength(first.value);
  });

  it('takes section two and the words, refuses what is no figure of the form, and judges them', async () => {
    const put = (body: object) => api.as('年报').put('/api/annual-report/section-two', body);
    const key = '（一）.normative-documents';
    const figures = { [`${key}.issued`]: '3', [`${key}.repealed`]: '1', [`${key}.inForce`]: '9' };
    expect((await put({ year, form: '2021', figures })).status).toBe(200);
    const before = { year: 2022, form: '2021', figures: { [`${key}.inForce`]: '8' } };
    expect((await put(before)).status).toBe(200);
    const wrong = await put({ year, form: '2021', figures: { [`${key}.issued`]: '3件' } });
    expect([wrong.status, wrong.body.detail]).toEqual([
      422,
      '第二十条第（一）项“行政规范性文件”本年制发件数应填非负整数，现为“3件”。',
    ]);
    const strange = await put({ year, form: '2019', figures });
    expect(strange.body.code).toBe('section-two-figure-unknown');

    const text = (part: string, words: string) =>
      api.as('年报').put('/api/annual-report/text', { year, part, text: words });
    const told = (await desk()).narrative.text;
    expect((await text('一', `${told}受理申请9999件。`)).status).toBe(200);
    const seen = await desk();
    expect(seen.texts.一).toContain('9999');
    expect(checkOf(seen, 'C9')).toMatchObject({
      passed: false,
      findings: [{ where: '二/normative-documents/inForce' }],
    });
    expect(checkOf(seen, 'C10')).toMatchObject({ passed: false, findings: [{ where: '一' }] });
    expect(checkOf(seen, 'C14')?.findings.map(({ where }) => where)).toEqual(['五', '六']);
    await put({ year, form: '2021', figures: { ...figures, [`${key}.inForce`]: '10' } });
    await text('一', told);
    await text('五', '公开质量有待提高。');
    await text('六', (await get('annual-desk/fees?year=2023')).sentence);
    const mended = await desk();
    for (const id of ['C9', 'C10', 'C14'])
      expect([id, checkOf(mended, id)?.passed]).toEqual([id, true]);
    const log = JSON.stringify(await get('annual-report?year=2023'));
    expect(log).toContain('"id":"C9","level":"warning","passed":true');
  });

  it('is refused to whoever does not make the report, before the year is over, and without a reason where C5 fails', async () => {
    const file = (body: object, role: '年报' | '承办' = '年报') =>
      api.as(role).post('/api/annual-report/file', body);
    expect((await file({ year }, '承办')).status).toBe(403);
    const early = await file({ year: 2024 });
    expect([early.status, early.body.code]).toEqual([422, 'report-year-not-over']);
    const table = await get('annual-report?year=2022');
    const zeros = (rows: { cells: number[] }[]) => rows.map(({ cells }) => cells.map(() => 0));
    const published = {
      ...{ year: 2022, form: '2021' },
      sectionThree: zeros(table.sectionThree.rows).map((cells, at, all) =>
        at === all.length - 1 ? [99, 0, 0, 0, 0, 0, 99] : cells,
      ),
      sectionFour: zeros(table.sectionFour.groups),
    };
    expect((await api.as('年报').post('/api/published-tables', published)).status).toBe(201);
    const preview = await get('annual-report/filing-preview?year=2023');
    expect(preview.broughtForward).toContain('99');
    const unexplained = await file({ year });
    expect(unexplained.body.code).toBe('brought-forward-unexplained');
    expect(unexplained.body.detail).toContain('写明理由');
  });

  it('freezes what was shown and nothing else', async () => {
    const preview = await get('annual-report/filing-preview?year=2023');
    const stale = await api
      .as('年报')
      .post('/api/annual-report/file', { year, digest: `sha256:${'0'.repeat(64)}` });
    expect(stale.body.code).toBe('report-changed');
    const body = { year, digest: preview.basis.digest, broughtForwardWhy: '机构改革，张三移交' };
    const key = { 'Idempotency-Key': 'file-2023-once' };
    const filed = await api.as('年报').post('/api/annual-report/file', body, key);
    expect([filed.status, filed.body.digest]).toEqual([201, preview.basis.digest]);
    const again = await api.as('年报').post('/api/annual-report/file', body, key);
    expect(again.body).toEqual(filed.body);
    expect(await api.countEvents('AnnualReportFiled')).toBe(1);
    const twice = await api.as('年报').post('/api/annual-report/file', { year });
    expect(twice.body.detail).toContain('已于2024年3月4日报送');
    const { rows } = await api.pool.query(
      "select data::text as data from eventlog.events where type = 'AnnualReportFiled'",
    );
    expect(rows[0].data).not.toContain('张三');
    const seen = await desk();
    expect(seen.filed).toMatchObject({ digest: preview.basis.digest, filedOn: '2024-03-04' });
    expect(seen.filed.sectionThree).toEqual(
      seen.sectionThree.rows.map(({ cells }: { cells: number[] }) => cells),
    );
    const typed = await api
      .as('年报')
      .put('/api/annual-report/text', { year, part: '一', text: '改' });
    expect(typed.body.code).toBe('report-already-filed');
  });

  it('stays as filed, and tells each later difference with the events that made it', async () => {
    expect((await get('annual-report/differences?year=2023')).cells).toEqual([]);
    const late = { channel: 'in-person', submittedOn: '2023-12-29', applicantType: 'business' };
    const added = await api
      .as('窗口')
      .post('/api/requests', { ...handedIn('2023-12-29'), ...late });
    expect(added.status).toBe(201);
    await api.as('窗口').post('/api/requests', handedIn('2024-03-04'));
    const { cells } = await get('annual-report/differences?year=2023');
    const places = cells.map(({ section, row, column, filed, now }: Cell) => [
      ...[section, row, column, now - filed],
    ]);
    expect(places).toEqual([
      ['three', 1, 2, 1],
      ['three', 1, 7, 1],
      ['three', 25, 2, 1],
      ['three', 25, 7, 1],
    ]);
    expect(cells[0]).toMatchObject({ unexplained: 0 });
    expect(cells[0].requests).toHaveLength(1);
    expect(cells[0].requests[0]).toMatchObject({
      requestId: added.body.requestId,
      moved: 'entered',
      events: [{ type: 'RequestRegistered', on: '2023-12-29', actor: '窗口员甲' }],
    });
    const { filed } = await desk();
    const again = await get(`annual-report?year=2023&asOf=${filed.position}`);
    expect(again.basis).toMatchObject({ digest: filed.digest, position: filed.position });
    const seen = await desk();
    expect(seen.filed.sectionThree[0][1] + 1).toBe(seen.sectionThree.rows[0].cells[1]);
  });

  it('tells a request that left a cell, and that filed figures of other years do not move', async () => {
    const row = await get('annual-desk/cell?year=2023&row=3&column=7');
    const [request] = row.requests;
    const { body: detail } = await api.as('管理').get(`/api/requests/${request.requestId}`);
    const body = {
      fact: 'decision.category',
      is: 'imported-3.3.4',
      why: '录入有误',
    };
    const corrected = await api
      .as('管理')
      .post(`/api/requests/${request.requestId}/correct-fact`, body, {
        'If-Match': `"${detail.revision}"`,
      });
    expect([corrected.status, corrected.body.detail]).toEqual([200, undefined]);
    const { cells } = await get('annual-report/differences?year=2023');
    const at = (r: number, c: number) =>
      cells.find((one: Cell) => one.section === 'three' && one.row === r && one.column === c);
    expect(at(3, 7)).toMatchObject({
      requests: [{ number: request.number, moved: 'left', events: [{ type: 'FactCorrected' }] }],
    });
    expect(at(8, 7).requests).toMatchObject([{ number: request.number, moved: 'entered' }]);
    const none = await api.as('年报').get('/api/annual-report/differences?year=2022');
    expect([none.status, none.body.code]).toEqual([422, 'report-not-filed']);
  });

  it('shows the year as it was recorded by the end of a day, and at a position', async () => {
    const { position } = (await desk()).filed;
    const then = await desk(`&asOf=${position}`);
    expect(then.asOf).toEqual({ position, on: null });
    expect(then.sectionThree.rows[0].cells[1]).toBe((await desk()).filed.sectionThree[0][1]);
    const never = await api.as('年报').get('/api/annual-desk?year=2023&on=2019-01-01');
    expect([never.status, never.body.code]).toEqual([404, 'organ-unknown']);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const recorded = await desk(`&on=${today}`);
    expect(recorded.sectionThree).toEqual((await desk()).sectionThree);
    const cell = await get(`annual-desk/cell?year=2023&on=${today}&row=1&column=2`);
    expect(cell.value).toBe(recorded.sectionThree.rows[0].cells[1]);
  });

  it('is taken back only with a reason, kept beside what was filed, and may be filed again', async () => {
    const reopen = (body: object) => api.as('年报').post('/api/annual-report/reopen', body);
    expect((await reopen({ year })).status).toBe(400);
    expect((await reopen({ year: 2022, why: '无' })).body.code).toBe('report-not-filed');
    expect((await reopen({ year, why: '补录一件申请' })).status).toBe(201);
    expect((await desk()).filed).toBeNull();
    const { deeds } = await get('annual-report/history?year=2023');
    const told = deeds.map(({ type, why, actor }: never) => [type, why, actor]);
    expect(told.slice(-2)).toEqual([
      ['AnnualReportFiled', '机构改革，张三移交', '年报员甲'],
      ['AnnualReportReopened', '补录一件申请', '年报员甲'],
    ]);
    const outside = await api.as('督办').get('/api/annual-report/history?year=2023');
    expect(JSON.stringify(outside.body)).not.toContain('张三');
    const again = await api
      .as('年报')
      .post('/api/annual-report/file', { year, broughtForwardWhy: '机构改革' });
    expect(again.status).toBe(201);
    expect((await get('annual-report/differences?year=2023')).cells).toEqual([]);
  });

  it('is nothing that another organ sees', async () => {
    const other = await api.as('年报', organB).get('/api/annual-desk?year=2023');
    expect([other.status, other.body.filed]).toEqual([200, null]);
    expect(other.body.sectionThree.rows[0].cells).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const named = await api.as('年报', organB).get(`/api/annual-desk?year=2023&organ=${organA}`);
    expect(named.status).toBe(403);
  });

  it('gives the carry-over from the read models as the log has it', async () => {
    const fast = await get('annual-desk/carry-over?year=2024');
    const log = await get('carry-over?year=2024');
    const byNumber = (a: { number: string }, b: { number: string }) =>
      a.number < b.number ? -1 : 1;
    expect(fast.requests.sort(byNumber)).toEqual(log.requests.sort(byNumber));
    expect(fast.requests.length).toBeGreaterThan(0);
  });

  it('tells what was paid for 信息处理费 in the year, and only what was paid', async () => {
    const header = '登记编号,收到日期,申请人类型,收费通知日期,收费金额,缴费日期';
    const rows = [
      'F1,2023-04-03,自然人,2023-04-10,1170.5,2023-04-20',
      'F2,2023-05-04,自然人,2023-05-10,30,2023-05-11',
      'F3,2023-06-05,自然人,2023-06-12,700,',
      'F4,2023-12-20,自然人,2023-12-25,900,2024-01-08',
    ];
    const { position } = await api.services.ledgers.run({
      organ: organB,
      bytes: new TextEncoder().encode([header, ...rows].join('\n')),
      fileName: 'fees.csv',
      actor: 'cli:root',
      today: '2024-03-04',
    });
    const ofB = api.as('年报', organB);
    expect((await ofB.get(`/api/annual-desk?year=2023&minPosition=${position}`)).status).toBe(200);
    const { body } = await ofB.get('/api/annual-desk/fees?year=2023');
    expect(body).toEqual({
      year: 2023,
      ...{ requests: 2, amount: 1200.5 },
      sentence: '2023年，本机关依申请提供政府信息共收取信息处理费1200.50元，涉及申请2件。',
    });
  });
});
