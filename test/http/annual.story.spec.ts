import { readFile } from 'node:fs/promises';
import { type ApiBench, handedIn, openApi, organA } from './support/api-bench.js';

const ledger = `${process.cwd()}/test/data/ledgers/shuyang-drc-2023`;

describe('The annual tables and the ledger over HTTP', () => {
  let api: ApiBench;
  let position: string;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    const result = await api.services.ledgers.run({
      organ: organA,
      bytes: await readFile(`${ledger}.csv`),
      fileName: 'ledger.csv',
      actor: 'cli:root',
      today: '2024-03-04',
    });
    expect(result.rejected).toEqual([]);
    position = String(result.position);
  });
  afterAll(() => api.close());

  const get = async (path: string) => {
    const answer = await api.as('年报').get(`/api/${path}`);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body;
  };

  it('are what the office published, from the log and from the projection alike', async () => {
    const expected = JSON.parse(await readFile(`${ledger}.expected.json`, 'utf8'));
    const filed = await get('annual-report?year=2023');
    const live = await get(`annual-tables?year=2023&minPosition=${position}`);
    const rows = filed.sectionThree.rows.map(({ cells }: { cells: number[] }) => cells);
    expect(rows).toEqual(expected.sectionThree);
    expect(live.sectionThree).toEqual(filed.sectionThree);
    expect(live.sectionFour).toEqual(filed.sectionFour);
    expect(filed).toMatchObject({ organ: organA, organName: '某市发展和改革委员会', form: '2021' });
    expect(filed.basis.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('agree by quarter and half year too, and quarters add up to the year', async () => {
    const received = (table: { sectionThree: { rows: { cells: number[] }[] } }) =>
      table.sectionThree.rows[0]?.cells[6] ?? -1;
    const year = received(await get('annual-report?year=2023'));
    let sum = 0;
    for (const period of ['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2']) {
      const filed = await get(`annual-report?year=2023&period=${period}`);
      const live = await get(`annual-tables?year=2023&period=${period}`);
      expect(live).toEqual(filed);
      if (period.startsWith('Q')) sum += received(filed);
    }
    expect(year).toBeGreaterThan(0);
    expect(sum).toBe(year);
  });

  it('show the requests behind a number', async () => {
    const { sectionThree } = await get('annual-report?year=2023');
    const cell = await get('annual-report/cell?year=2023&row=1&column=7');
    expect(cell.value).toBe(sectionThree.rows[0].cells[6]);
    expect(cell.requests).toHaveLength(cell.value);
    expect(cell.requests[0].events[0]).toMatchObject({ type: 'RequestRegistered' });
  });

  it('print as a page', async () => {
    const answer = await api.as('年报').get('/api/annual-report.html?year=2023');
    expect(answer.type).toBe('text/html');
    expect(answer.text).toContain('某市发展和改革委员会2023年政府信息公开工作年度报告');
  });

  it('leave as a ledger that imports again unchanged into the same organ', async () => {
    for (const more of [{}, { applicantName: '=1+1', description: '甲,乙"丙"\n丁' }])
      expect(
        (await api.as('窗口').post('/api/requests', handedIn('2024-03-04', more))).status,
      ).toBe(201);
    const file = await api.as('管理').get('/api/ledger.csv').buffer(true);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    const original = (await readFile(`${ledger}.csv`, 'utf8')).trim().split('\n').length - 1;
    const again = await api.services.ledgers.run({
      organ: organA,
      bytes: Buffer.from(file.text, 'utf8'),
      fileName: 'again.csv',
      actor: 'cli:root',
      today: '2024-03-04',
    });
    expect(again.rejected).toEqual([]);
    expect(again).toMatchObject({ imported: 0, unchanged: original + 2, position: null });
  });

  it('take in last year’s published table and the figures carried over', async () => {
    const { sectionThree, sectionFour } = await get('annual-report?year=2023');
    const cells = (rows: { cells: number[] }[]) => rows.map((row) => row.cells);
    const table = {
      year: 2022,
      form: '2021',
      sectionThree: cells(sectionThree.rows).map((row) => row.map(() => 0)),
      sectionFour: cells(sectionFour.groups).map((row) => row.map(() => 0)),
    };
    expect((await api.as('年报').post('/api/published-tables', table)).status).toBe(201);
    const short = { ...table, sectionThree: table.sectionThree.slice(1) };
    const refused = await api.as('年报').post('/api/published-tables', short);
    expect(refused.body.faults).toEqual([
      { path: 'sectionThree', message: '应为 25 行，每行 7 个数' },
    ]);
    const figures = { year: 2024, figures: { 'natural-person': 2, business: 1 } };
    const opened = await api.as('年报').post('/api/opening-figures', figures);
    expect(opened.body.numbers).toEqual(['期初-2024-0001', '期初-2024-0002', '期初-2024-0003']);
    const { requests } = await get('carry-over?year=2024');
    const numbers = requests.map(({ number }: { number: string }) => number);
    expect(numbers).toEqual(expect.arrayContaining(opened.body.numbers));
    const empty = await api.as('年报').post('/api/opening-figures', { year: 2024, figures: {} });
    expect([empty.status, empty.body.code]).toEqual([422, 'nothing-to-open']);
  });
});
