import { checkReport } from '@tracker/annual-report';
import { readPublishedReport } from '@tracker/published-report';
import { type ApiBench, handedIn, openApi, organA } from './support/api-bench.js';

const kinds = ['docx', 'xlsx'] as const;

describe('The report as a file over HTTP', () => {
  let api: ApiBench;

  beforeAll(async () => {
    api = await openApi('2024-03-04');
    for (const more of [{}, { applicantType: 'business' }])
      expect(
        (await api.as('窗口').post('/api/requests', handedIn('2024-03-04', more))).status,
      ).toBe(201);
  });
  afterAll(() => api.close());

  const fetched = async (kind: string, query = 'year=2024') => {
    const answer = await api
      .as('年报')
      .get(`/api/annual-report.${kind}?${query}`)
      .buffer(true)
      .responseType('blob');
    expect([kind, answer.status]).toEqual([kind, 200]);
    return { type: answer.headers['content-type'], bytes: new Uint8Array(answer.body as Buffer) };
  };
  const put = async (path: string, body: object) => {
    const answer = await api.as('年报').put(`/api/annual-report/${path}`, body);
    expect([path, answer.status, answer.body.detail]).toEqual([path, 200, undefined]);
  };

  it('has the type of its kind and the numbers of the report', async () => {
    const { body: report } = await api.as('年报').get('/api/annual-report?year=2024');
    const [word, book] = await Promise.all([fetched('docx'), fetched('xlsx')]);
    expect(word.type).toContain('wordprocessingml.document');
    expect(book.type).toContain('spreadsheetml.sheet');
    for (const { bytes } of [word, book]) {
      const { sectionThree, sectionFour } = checkReport(readPublishedReport(bytes));
      expect({ sectionThree, sectionFour }).toEqual({
        sectionThree: report.sectionThree,
        sectionFour: report.sectionFour,
      });
    }
    expect(report.sectionThree.rows[0].cells).toEqual([1, 1, 0, 0, 0, 0, 2]);
  });

  it('prints what was typed in, and the file as of before is still the same bytes', async () => {
    const { body: report } = await api.as('年报').get('/api/annual-report?year=2024');
    const before = await fetched('docx');
    const figures = { '（一）.regulations.issued': '0', '（八）.charges.amount': '12.5' };
    await put('section-two', { year: 2024, form: '2021', figures });
    const text = '2024年，收到政府信息公开申请5件。';
    await put('text', { year: 2024, part: '一', text });
    await put('text', { year: 2024, part: '六', text: '无其他需要报告的事项。' });
    const after = readPublishedReport((await fetched('docx')).bytes);
    expect(after.sectionTwo?.figures).toEqual(figures);
    expect(after.sectionOne).toBe(text);
    const { findings } = checkReport(after);
    expect(findings.filter(({ id }) => id === 'C10').map(({ detail }) => detail)).toEqual([
      '文字“收到政府信息公开申请5件”与表格不符：表格为2',
    ]);
    const then = await fetched('docx', `year=2024&asOf=${report.basis.position}`);
    expect(Buffer.from(then.bytes).equals(Buffer.from(before.bytes))).toBe(true);
  });

  it.each(kinds)('as %s is for those who may see the table, of their own organ', async (kind) => {
    const path = `/api/annual-report.${kind}?year=2024`;
    expect((await api.as('窗口').get(path)).status).toBe(
      (await api.as('窗口').get('/api/annual-report.html?year=2024')).status,
    );
    expect((await api.nobody.get(path)).status).toBe(401);
    const foreign = await api.as('年报', 'shi-jiao-yu-ju').get(`${path}&organ=${organA}`);
    expect(foreign.status).toBe(
      (
        await api
          .as('年报', 'shi-jiao-yu-ju')
          .get(`/api/annual-report.html?year=2024&organ=${organA}`)
      ).status,
    );
    expect(foreign.status).toBeGreaterThanOrEqual(400);
  });
});
