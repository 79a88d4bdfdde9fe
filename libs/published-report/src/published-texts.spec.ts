import { checkReport } from '@tracker/annual-report';
import { encodeGb18030 } from '../../../test/support/gb18030.js';
import { readPublishedReport } from './read-published-report.js';
import { publishedTable, publishedText, rowOf, told } from './reading.fixtures.js';

const reports = [
  ['000_7589d7ed0c6c9c95.txt', 'jiaming-2020'],
  ['001_227c28501c9e9ce7.txt', 'dashuikeng-2019'],
  ['002_c05028ffedb1b406.txt', 'kaiyuan-2020'],
  ['003_904ecb2d2e74139d.txt', 'jiaxiang-2020'],
  ['004_6ca0fa42e399edc3.txt', 'maji-2025'],
] as const;

const checked = (file: string) => checkReport(readPublishedReport(publishedText(file)));
const kaiyuan = reports[2][0];

describe('A report published as text', () => {
  it.each(reports)('%s has its title, year and form', (file, name) => {
    const { title, year, form } = publishedTable(name);
    expect(checked(file)).toMatchObject({ title, year, form });
  });

  it.each([reports[0], reports[1], reports[4]])('%s is read cell for cell', (file, name) => {
    const { section3, section4 } = publishedTable(name);
    const { sectionThree, sectionFour } = checked(file);
    expect(sectionThree.rows.map(({ key, cells }) => [key, cells])).toEqual(
      section3.rows.map(({ key, cells }) => [key, cells]),
    );
    expect(sectionFour.groups.map(({ cells }) => cells)).toEqual(
      section4.groups.map(({ cells }) => cells),
    );
  });

  it.each(reports)('%s never gets a number that is not printed there', (file, name) => {
    const { section3 } = publishedTable(name);
    for (const { key, cells } of checked(file).sectionThree.rows) {
      const printed = section3.rows.find((row) => row.key === key)?.cells ?? [];
      cells.forEach((cell, at) => {
        if (cell !== null) expect([key, at, cell]).toEqual([key, at, printed[at] ?? 0]);
      });
    }
  });

  it.each(reports)('%s has no error', (file) => {
    expect(checked(file).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('that lost its blank cells keeps the total that adds up and leaves the rest open', () => {
    const report = checked(kaiyuan);
    expect(rowOf(report, '一')).toEqual([null, null, null, null, null, null, 5]);
    expect(rowOf(report, '3.3.1')).toEqual([null, null, null, null, null, null, null]);
    expect(rowOf(report, '四')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const notes = told(report, 'read');
    expect(notes).toContainEqual([
      'warning',
      '三/一',
      '印出5个数（5、0、0、0、5），应有7个，空格已丢失，无法确定各属哪一格',
    ]);
    expect(notes).toContainEqual([
      'info',
      '三/3.3.3',
      '行名印作“3.及“三安全一稳定””，按“3.危及“三安全一稳定””读',
    ]);
    expect(notes.filter(([level]) => level === 'warning')).toHaveLength(5);
    expect(told(report, 'C7')).toEqual([]);
  });

  it('keeps signs and units of section two as they are printed', () => {
    const { sectionTwo } = readPublishedReport(publishedText(kaiyuan));
    expect(sectionTwo).toMatchObject({
      form: '2019',
      figures: {
        '（五）.licences.change': '+17',
        '（六）.penalties.change': '-688',
        '（九）.procurement.amount': '22979.87万元',
        '（一）.normative-documents.total': '15',
      },
    });
  });

  it('holds its words against its table only where they speak of requests', () => {
    const text = (received: number, letters: number) =>
      new TextDecoder()
        .decode(publishedText(reports[0][0]))
        .replace('新受理政府信息公开申请0件', `新受理政府信息公开申请${received}件`)
        .replace('一、总体情况', `一、总体情况\n领导信箱9件，办结${letters}件。`);
    const found = (received: number) =>
      told(checkReport(readPublishedReport(new TextEncoder().encode(text(received, 8)))), 'C10');
    expect(found(0)).toEqual([]);
    expect(found(3)).toEqual([
      ['warning', '一', '文字“受理政府信息公开申请3件”与表格不符：表格为0'],
    ]);
  });

  it('is read in GB18030 too', () => {
    const gb = encodeGb18030(new TextDecoder().decode(publishedText(reports[4][0])));
    expect(checkReport(readPublishedReport(gb))).toEqual(checked(reports[4][0]));
  });

  it('without headings in order, or without its organ, is told', () => {
    const text = new TextDecoder().decode(publishedText(reports[4][0]));
    const changed = text
      .replace('五、存在的主要问题及改进情况', '五、问题')
      .replace('临夏县马集镇2025年', '2025年');
    expect(
      told(checkReport(readPublishedReport(new TextEncoder().encode(changed))), 'C14'),
    ).toEqual([
      ['warning', '五', '缺少“五、存在的主要问题及改进情况”'],
      ['warning', '', '标题“2025年政府信息公开工作年度报告”没有写明机关名称和年度'],
    ]);
  });
});
