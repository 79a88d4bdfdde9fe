import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annualForms } from '@tracker/statute';
import { checkReport } from './check-report.js';
import { MalformedTableError } from './malformed-table-error.js';
import { readPublishedTable } from './read-published-table.js';

const folder = join(__dirname, '../../../../test/data/published-tables');
type Plain = Record<string, unknown>;
const json = (name: string): Plain => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Plain;
const checked = (name: string) => checkReport(readPublishedTable(json(name)));
const faults = (name: string, level: string) =>
  checked(name)
    .findings.filter((finding) => finding.level === level)
    .map(({ id, where, detail }) => [id, where, detail]);

const altered = (name: string, change: (rows: Plain[], groups: Plain[]) => void) => {
  const document = json(name) as { section3: { rows: Plain[] }; section4: { groups: Plain[] } };
  change(document.section3.rows, document.section4.groups);
  return checkReport(readPublishedTable(document)).findings;
};

describe('Checking a published report', () => {
  it.each(readdirSync(folder))('reads %s in the order and under the labels of its form', (name) => {
    const source = json(name) as {
      section3: { rows: { key: string; label: string; cells: unknown }[] };
    };
    const report = checked(name);
    expect(report.sectionThree.rows).toEqual(source.section3.rows);
    expect(report.title).toContain('政府信息公开工作年度报告');
  });

  it('names the section-four totals of 洪泽 that contradict their parts', () => {
    expect(faults('hongze-2023.json', 'error')).toEqual([
      ['C4', '四/行政复议/总计', '“行政复议”：四项结果之和为11，总计为0'],
      ['C4', '四/复议后起诉/总计', '“复议后起诉”：四项结果之和为5，总计为0'],
    ]);
    expect(faults('hongze-2023.json', 'warning')).toEqual([]);
  });

  it('names the one of 金湖', () => {
    expect(faults('jinhu-2023.json', 'error')).toEqual([
      ['C4', '四/未经复议直接起诉/总计', '“未经复议直接起诉”：四项结果之和为3，总计为0'],
    ]);
  });

  it.each([
    'dashuikeng-2019.json',
    'jiaming-2020.json',
    'jiaxiang-2020.json',
    'kaiyuan-2020.json',
    'maji-2025.json',
    'shanghai-gov-office-2019.json',
    'shuyang-drc-2023.json',
  ])('finds no error in %s', (name) => {
    expect(faults(name, 'error')).toEqual([]);
  });

  it('tells the blank totals of 上海 as C8 and counts nothing against them', () => {
    const warnings = faults('shanghai-gov-office-2019.json', 'warning');
    expect(warnings.filter(([id]) => id === 'C8').map(([, where]) => where)).toEqual(
      [
        '3.1',
        '3.2',
        '3.3.1',
        '3.3.5',
        '3.3.6',
        '3.3.8',
        '3.4.1',
        '3.4.2',
        '3.4.3',
        '3.5.1',
        '3.5.2',
      ].map((key) => `三/${key}/总计`),
    );
    expect(warnings).toContainEqual([
      'C8',
      '三/3.1/总计',
      '“三、本年度办理结果｜（一）予以公开”行的总计空白，各项之和为272',
    ]);
  });

  it('tells every blank cell of 大水坑: 21 rows of 7 and 15 of section four', () => {
    expect(faults('dashuikeng-2019.json', 'warning').map(([id]) => id)).toEqual(
      Array.from({ length: 21 * 7 + 15 }, () => 'C7'),
    );
  });

  it('tells what it cannot judge as info', () => {
    expect(faults('maji-2025.json', 'info')).toEqual([
      ['C5', '', '没有上一年度的报告，无法核对'],
      ['C9', '', '没有第二部分的数据，无法核对'],
      ['C10', '', '没有第一部分的文字，无法核对'],
      ['C11', '', '不是汇总报告，没有下级机关的表可以核对'],
      ['C12', '', '没有上一年度的报告，无法核对'],
      ['C13', '', '已公布的报告不含文书记录，无法核对'],
      ['C14', '', '没有报告全文，无法核对标题和六个部分'],
    ]);
  });

  it('holds 二 and 尚未审结 against the report of the year before, and only of that year', () => {
    const previous = readPublishedTable({ ...json('shanghai-gov-office-2019.json'), year: 2022 });
    const { findings } = checkReport(readPublishedTable(json('jinhu-2023.json')), previous);
    expect(findings.filter(({ id }) => id === 'C5').map(({ where }) => where)).toEqual([
      '三/二/自然人',
      '三/二/总计',
    ]);
    expect(findings.filter(({ id }) => id === 'C12').map(({ where }) => where)).toEqual([
      '四/未经复议直接起诉/总计',
    ]);
    const wrongYear = checkReport(readPublishedTable(json('jinhu-2023.json')), {
      ...previous,
      year: 2019,
    });
    expect(wrongYear.findings.find(({ id }) => id === 'C5')).toMatchObject({ level: 'info' });
  });

  it('names a cell that is no whole number, prints it as blank, and invents nothing from it', () => {
    const document = json('maji-2025.json') as { section3: { rows: { cells: unknown[] }[] } };
    const [first] = document.section3.rows;
    if (first) first.cells = ['/', -1, 2.5, '３', '22（其中修订16件）', '+17', 0];
    const report = checkReport(readPublishedTable(document));
    expect(report.sectionThree.rows[0]?.cells).toEqual([null, null, null, 3, null, null, 0]);
    const c6 = report.findings.filter(({ id }) => id === 'C6');
    expect(c6.map(({ where }) => where)).toEqual([
      '三/一/自然人',
      '三/一/商业企业',
      '三/一/科研机构',
      '三/一/法律服务机构',
      '三/一/其他',
    ]);
    expect(c6[0]?.detail).toContain('此处为“/”');
    const sums = report.findings.filter(({ id }) => ['C1', 'C3'].includes(id));
    expect(sums.map(({ id, where }) => [id, where])).toEqual([['C1', '三/一/社会公益组织']]);
  });

  it('finds a broken sum in each direction with both numbers', () => {
    const findings = altered('jinhu-2023.json', (rows) => {
      const received = rows[0] as { cells: number[] };
      received.cells = [141, 1, 0, 0, 0, 2, 143];
      const provided = rows[2] as { cells: number[] };
      provided.cells = [62, 1, 0, 0, 0, 0, 63];
    });
    const errors = findings.filter(({ id, level }) => level === 'error' && id !== 'C4');
    expect(errors.map(({ id, where, detail }) => [id, where, detail])).toEqual([
      ['C1', '三/一/自然人', '“自然人”列：第一项加第二项为141，第三项（七）总计加第四项为140'],
      ['C2', '三/3.7/自然人', '“自然人”列：各办理结果之和为141，（七）总计为140'],
      ['C2', '三/3.7/总计', '“总计”列：各办理结果之和为144，（七）总计为143'],
      ['C3', '三/一/总计', '“一、本年新收政府信息公开申请数量”行：六类申请人之和为144，总计为143'],
    ]);
  });

  it.each(['maji-2025.json', 'jiaming-2020.json'])(
    'lets no single number of %s be another one: row, column or block no longer add up',
    (name) => {
      const errors = (change: Parameters<typeof altered>[1]) =>
        altered(name, change)
          .filter(({ level }) => level === 'error')
          .map(({ where }) => where);
      const one = (rows: Plain[], row: number, column: number) => {
        const { cells } = rows[row] as { readonly cells: number[] };
        cells[column] = (cells[column] ?? 0) + 1;
      };
      const { sectionThree, sectionFour } = checked(name);
      const heads = annualForms[checked(name).form].sectionThree.columns;
      sectionThree.rows.forEach(({ key }, row) => {
        heads.forEach((head, column) => {
          const places = errors((rows) => one(rows, row, column)).join(' ');
          expect([key, places]).toEqual([key, expect.stringContaining(`三/${key}/总计`)]);
          expect([key, places]).toEqual([key, expect.stringContaining(`/${head}`)]);
        });
      });
      sectionFour.groups.forEach(({ label }, block) => {
        for (let column = 0; column < 5; column += 1)
          expect(errors((_rows, groups) => one(groups, block, column))).toEqual([
            `四/${label.split('｜').at(-1)}/总计`,
          ]);
      });
    },
  );

  it.each([
    ['not-an-object', []],
    ['title-missing', {}],
    ['year-missing', { title: '甲', year: '2023' }],
    ['form-unknown', { title: '甲', year: 2023, form: '2008' }],
    ['section-missing', { title: '甲', year: 2023, form: '2021' }],
    [
      'row-count',
      { title: '甲', year: 2023, form: '2021', section3: { rows: [] }, section4: { groups: [] } },
    ],
  ])('refuses what is no table: %s', (code, document) => {
    let caught: unknown;
    try {
      readPublishedTable(document);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(MalformedTableError);
    expect((caught as MalformedTableError).code).toBe(code);
  });

  it('refuses a row of another form, or of another length, with its place', () => {
    expect(() =>
      altered('maji-2025.json', (rows) => Object.assign(rows[3] ?? {}, { key: '3.9' })),
    ).toThrow(expect.objectContaining({ code: 'row-unknown', facts: { missing: '3.2' } }));
    expect(() =>
      altered('maji-2025.json', (_rows, [group]) => Object.assign(group ?? {}, { cells: [1] })),
    ).toThrow(
      expect.objectContaining({
        code: 'cell-count',
        facts: { where: '四/行政复议', found: 1, expected: 5 },
      }),
    );
  });
});
