import { resultRows, rowIn } from '../decision/result-row.js';
import { annualForms, defaultForm } from './annual-forms.js';

const forms = Object.values(annualForms);

describe('The forms of the annual report', () => {
  it('have 23 rows in 2019 and 25 in 2021, and seven columns', () => {
    expect(annualForms['2019'].sectionThree.rows).toHaveLength(23);
    expect(annualForms['2021'].sectionThree.rows).toHaveLength(25);
    for (const { sectionThree } of forms) {
      expect(sectionThree.columns).toEqual([
        '自然人',
        '商业企业',
        '科研机构',
        '社会公益组织',
        '法律服务机构',
        '其他',
        '总计',
      ]);
    }
  });

  it.each(['2019', '2021'] as const)('of %s have a row for every result', (id) => {
    const keys = annualForms[id].sectionThree.rows
      .filter(({ kind }) => kind === 'result')
      .map(({ key }) => key);
    expect(keys).toEqual([...new Set(resultRows.map((row) => rowIn(id, row)))]);
  });

  it('name the rows as published tables do', () => {
    const label = (id: '2019' | '2021', key: string) =>
      annualForms[id].sectionThree.rows.find((row) => row.key === key)?.label;
    expect(label('2021', '一')).toBe('一、本年新收政府信息公开申请数量');
    expect(label('2021', '3.3.1')).toBe('三、本年度办理结果｜（三）不予公开｜1.属于国家秘密');
    expect(label('2021', '3.3.3')).toBe('三、本年度办理结果｜（三）不予公开｜3.危及“三安全一稳定”');
    expect(label('2021', '3.6.2')).toBe(
      '三、本年度办理结果｜（六）其他处理｜2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    );
    expect(label('2019', '3.6')).toBe('三、本年度办理结果｜（六）其他处理');
    expect(label('2019', '3.7')).toBe('三、本年度办理结果｜（七）总计');
    expect(label('2019', '四')).toBe('四、结转下年度继续办理');
  });

  it.each([
    ['2019', 20],
    ['2021', 22],
  ] as const)('of %s let 三、本年度办理结果 span %i rows', (id, rowSpan) => {
    const first = annualForms[id].sectionThree.rows.find(({ key }) => key === '3.1');
    expect(first?.cells).toEqual([
      { text: '三、本年度办理结果', rowSpan, columnSpan: 1 },
      { text: '（一）予以公开', rowSpan: 1, columnSpan: 2 },
    ]);
  });

  it('merge the groups of parts', () => {
    const cells = (key: string) =>
      annualForms['2021'].sectionThree.rows.find((row) => row.key === key)?.cells;
    expect(cells('3.3.1')).toEqual([
      { text: '（三）不予公开', rowSpan: 8, columnSpan: 1 },
      { text: '1.属于国家秘密', rowSpan: 1, columnSpan: 1 },
    ]);
    expect(cells('3.3.2')).toEqual([
      { text: '2.其他法律行政法规禁止公开', rowSpan: 1, columnSpan: 1 },
    ]);
    expect(cells('3.7')).toEqual([{ text: '（七）总计', rowSpan: 1, columnSpan: 2 }]);
    expect(cells('四')).toEqual([{ text: '四、结转下年度继续办理', rowSpan: 1, columnSpan: 3 }]);
  });

  it('fill every place of the label columns exactly once', () => {
    for (const { sectionThree } of forms) {
      const places = sectionThree.rows
        .flatMap(({ cells }) => cells)
        .reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
      expect(places).toBe(sectionThree.rows.length * sectionThree.labelColumns);
      const heads = sectionThree.columnHeads
        .flat()
        .reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
      expect(heads).toBe(3 * sectionThree.columns.length);
    }
  });

  it('have six headings and three blocks of five numbers in section four', () => {
    for (const { headings, sectionFour } of forms) {
      expect(headings.map((heading) => heading.slice(0, 2))).toEqual([
        '一、',
        '二、',
        '三、',
        '四、',
        '五、',
        '六、',
      ]);
      expect(sectionFour.groups.map(({ label }) => label)).toEqual([
        '行政复议',
        '未经复议直接起诉',
        '复议后起诉',
      ]);
      expect(sectionFour.columns).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);
    }
  });

  it('ask in section two for what each form asks', () => {
    const asked = (id: '2019' | '2021') =>
      annualForms[id].sectionTwo.map(({ heading, rows, columns }) => [
        heading,
        rows.length,
        columns.length,
      ]);
    expect(asked('2021')).toEqual([
      ['第二十条第（一）项', 2, 3],
      ['第二十条第（五）项', 1, 1],
      ['第二十条第（六）项', 2, 1],
      ['第二十条第（八）项', 1, 1],
    ]);
    expect(asked('2019')).toEqual([
      ['第二十条第（一）项', 2, 3],
      ['第二十条第（五）项', 2, 3],
      ['第二十条第（六）项', 2, 3],
      ['第二十条第（八）项', 1, 2],
      ['第二十条第（九）项', 1, 2],
    ]);
  });

  it('change with the report for 2021', () => {
    expect([2019, 2020, 2021, 2026].map(defaultForm)).toEqual(['2019', '2019', '2021', '2021']);
  });
});
