import { readPublishedReport } from './read-published-report.js';
import { bytesOf, checkedText, page, rowOf, told } from './reading.fixtures.js';

describe('A report published as a page', () => {
  it('without a fault is read without a word', () => {
    const { findings, ...read } = checkedText(page());
    expect(read).toMatchObject({
      title: '某市某局2024年政府信息公开工作年度报告',
      year: 2024,
      form: '2021',
    });
    expect(findings.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(findings.filter(({ id }) => id === 'read')).toEqual([]);
  });

  it('keeps a blank, a stroke, a sign and a remark apart from numbers, each in its cell', () => {
    const cells = [5, '', '/', '－', '+17', '22（其中修订16件）', '２９'];
    const report = checkedText(page({ rows: { 一: cells } }));
    expect(rowOf(report, '一')).toEqual([5, null, null, null, null, null, 29]);
    expect(told(report, 'C6').map(([, where, detail]) => [where, detail])).toEqual([
      ['三/一/科研机构', '“一、本年新收政府信息公开申请数量”行“科研机构”列应为非负整数，此处为“/”'],
      [
        '三/一/社会公益组织',
        '“一、本年新收政府信息公开申请数量”行“社会公益组织”列应为非负整数，此处为“-”',
      ],
      [
        '三/一/法律服务机构',
        '“一、本年新收政府信息公开申请数量”行“法律服务机构”列应为非负整数，此处为“+17”',
      ],
      [
        '三/一/其他',
        '“一、本年新收政府信息公开申请数量”行“其他”列应为非负整数，此处为“22(其中修订16件)”',
      ],
    ]);
    expect(told(report, 'C7').map(([, where]) => where)).toEqual(['三/一/商业企业']);
    expect(told(report, 'C3')).toEqual([]);
  });

  it('is read by damaged labels and heads, and says how they are printed', () => {
    const report = checkedText(
      page({
        rows: {
          '3.3.2': [1, 0, 0, 0, 0, 0, 1],
          '3.7': [1, 0, 0, 0, 0, 0, 1],
          一: [1, 0, 0, 0, 0, 0, 1],
        },
        labels: { '3.3.2': '2.其他法律行政止公开', '3.3.3': '3.及“三安全一稳定”' },
        heads: { 科研机构: '科研企业' },
      }),
    );
    expect(rowOf(report, '3.3.2')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(told(report, 'read')).toEqual([
      ['info', '三/列/科研机构', '列名印作“科研企业”，按“科研机构”读'],
      ['info', '三/3.3.2', '行名印作“2.其他法律行政止公开”，按“2.其他法律行政法规禁止公开”读'],
      ['info', '三/3.3.3', '行名印作“3.及“三安全一稳定””，按“3.危及“三安全一稳定””读'],
    ]);
  });

  it('in the older form of section three in a later year is read as that form', () => {
    const report = checkedText(page({ form: '2019', rows: { '3.6': [0, 1, 0, 0, 0, 0, 1] } }));
    expect(report).toMatchObject({ year: 2024, form: '2019' });
    expect(report.sectionThree.rows).toHaveLength(23);
    expect(rowOf(report, '3.6')).toEqual([0, 1, 0, 0, 0, 0, 1]);
  });

  it('with totals of section four that contradict their parts is told so', () => {
    const cases = [10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 5];
    const report = checkedText(page({ cases }));
    expect(report.sectionFour.groups.map(({ cells }) => cells)).toEqual([
      [10, 1, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [5, 0, 0, 0, 5],
    ]);
    expect(told(report, 'C4')).toEqual([
      ['error', '四/行政复议/总计', '“行政复议”：四项结果之和为11，总计为0'],
    ]);
  });

  it('with section four left blank in part keeps the blanks in their places', () => {
    const cases = ['', 1, '', '', 1, ...Array.from({ length: 9 }, () => ''), 2];
    expect(checkedText(page({ cases })).sectionFour.groups.map(({ cells }) => cells)).toEqual([
      [null, 1, null, null, 1],
      [null, null, null, null, null],
      [null, null, null, null, 2],
    ]);
  });

  it('that has no section four is read, and told', () => {
    const cut = page().replace(/<p>四、[\s\S]*?<\/table>/, '');
    const report = checkedText(cut);
    expect(report.sectionFour.groups[0]?.cells).toEqual([null, null, null, null, null]);
    expect(told(report, 'read')).toEqual([['warning', '四', '没有找到第四部分的表']]);
    expect(told(report, 'C4')).toEqual([]);
  });

  it('with a row that is not there is told, and no sum is held against it', () => {
    const report = checkedText(
      page().replace(/<tr>(?:(?!<tr>)[\s\S])*?2\.重复申请[\s\S]*?<\/tr>/, ''),
    );
    expect(rowOf(report, '3.5.2')).toEqual([null, null, null, null, null, null, null]);
    expect(told(report, 'read')).toEqual([
      ['warning', '三/3.5.2', '表中没有“三、本年度办理结果｜（五）不予处理｜2.重复申请”这一行'],
    ]);
    expect(told(report, 'C2')).toEqual([]);
  });

  it('holds the words of section one against the table', () => {
    const before = '2024年，收到政府信息公开申请3件，办结2件。行政复议1件。';
    expect(told(checkedText(page({ before })), 'C10').map(([, , detail]) => detail)).toEqual([
      '文字“收到政府信息公开申请3件”与表格不符：表格为0',
      '文字“办结2件”与表格不符：表格为0',
      '文字“行政复议1件”与表格不符：表格为0',
    ]);
  });

  it('inside a table that lays out the page is found all the same', () => {
    const laid = page()
      .replace('<body>', '<body><table><tr><td>栏目</td><td>')
      .replace('</body>', '</td></tr></table></body>');
    expect(checkedText(laid).findings.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it.each([
    ['file-empty', ''],
    ['file-empty', ' \n'],
    ['not-a-report', '<html><body><p>通知</p></body></html>'],
    ['file-kind-unknown', '%PDF-1.7'],
    ['year-missing', page().replace('2024年', '')],
    ['file-broken', '<div>'.repeat(10_000)],
  ])('is refused as %s when it is no such thing', (code, text) => {
    expect(() => readPublishedReport(bytesOf(text))).toThrow(expect.objectContaining({ code }));
  });

  it('is not read from a file of an old Office or a broken one', () => {
    const read = (hex: string) => () => readPublishedReport(Buffer.from(hex, 'hex'));
    expect(read('d0cf11e0a1b11ae1')).toThrow(
      expect.objectContaining({ code: 'old-or-protected-file' }),
    );
    expect(read('504b0304')).toThrow(expect.objectContaining({ code: 'file-broken' }));
  });
});
