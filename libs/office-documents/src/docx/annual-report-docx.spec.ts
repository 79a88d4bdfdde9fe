import { strFromU8, unzipSync } from 'fflate';
import { countedReport, typedReport } from '../report.fixtures.js';
import { annualReportDocx } from './annual-report-docx.js';

const xmlOf = async (...words: Parameters<typeof annualReportDocx>): Promise<string> =>
  strFromU8(unzipSync(await annualReportDocx(...words))['word/document.xml'] ?? new Uint8Array());

const textsOf = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t\b[^>]*>([^<]*)/g)].map(([, t]) => t).join(''))
    .filter((text) => text !== '');

describe('The report as a Word document', () => {
  let xml: string;
  beforeAll(async () => {
    xml = await xmlOf(countedReport('2021'));
  });

  it('has the title, the six headings in their order, and its basis without a clock', () => {
    const texts = textsOf(xml);
    expect(texts[0]).toBe('开远市人民政府2024年政府信息公开工作年度报告');
    expect(texts.filter((text) => /^[一二三四五六]、(?!本年|上年|结转)/.test(text))).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(texts.slice(-2)).toEqual([
      '勾稽关系 1 项全部成立',
      `数据依据：截至第 1252 号事件，共 402 个事件；2021年式样；计数规则 2026-01；日历 2004-2026@2025-11-04~370ab487；摘要 sha256:${'e9'.repeat(32)}`,
    ]);
  });

  it.each([
    ['2021', 25],
    ['2019', 23],
  ] as const)('prints every number of the %s form once', async (form, rows) => {
    const texts = textsOf(await xmlOf(countedReport(form)));
    for (let value = 0; value < rows * 7; value += 1)
      expect([value, texts.filter((text) => text === String(value)).length]).toEqual([value, 1]);
    for (let value = 1000; value < 1015; value += 1) expect(texts).toContain(String(value));
  });

  it('merges the heads and row groups, and repeats the heads on every page', () => {
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(6);
    expect(xml).toMatch(/<w:gridSpan w:val="5"\/>(?:(?!<\/w:tc>).)*法人或其他组织/);
    expect(xml).toMatch(/<w:vMerge w:val="restart"\/>(?:(?!<\/w:tc>).)*三、本年度办理结果/);
    expect(xml).toMatch(/<w:top w:val="single" w:color="000000" w:sz="12"\/>/);
    expect(xml).toMatch(/<w:insideH w:val="single" w:color="000000" w:sz="4"\/>/);
  });

  it('names the fonts that official documents prescribe', () => {
    for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312'])
      expect(xml).toContain(`w:eastAsia="${font}"`);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  });

  it('breaks a long title after the name of the organ', async () => {
    const organName = '某某市某某区人力资源和社会保障局';
    const long = await xmlOf(countedReport('2021', { organName }));
    expect(long).toMatch(
      /某某市某某区人力资源和社会保障局<\/w:t><\/w:r>.*?<w:br\/>.*?2024年政府信息公开工作年度报告/,
    );
  });

  it('holds what was typed in, in its place', async () => {
    const texts = textsOf(await xmlOf(countedReport('2021'), typedReport));
    const below = (heading: string) => texts[texts.indexOf(heading) + 1];
    expect(below('一、总体情况')).toBe('全年新收政府信息公开申请26件。');
    expect(below('二、主动公开政府信息情况')).toBe('第二十条第（一）项');
    expect(below('六、其他需要报告的事项')).toBe(
      '2024年，本机关依申请提供政府信息未收取信息处理费。',
    );
    expect(below('行政事业性收费')).toBe('22979.87');
  });

  it('takes a text as it was pasted: line breaks of any kind, no sign that Word would refuse', async () => {
    const pasted = { text: '甲\r\n乙\u000b丙\u0007\u0001<丁>', event: typedReport.texts.一.event };
    const texts = textsOf(
      await xmlOf(countedReport('2021'), { sectionTwo: null, texts: { 一: pasted } }),
    );
    const at = texts.indexOf('一、总体情况');
    expect(texts.slice(at + 1, at + 4)).toEqual(['甲', '乙', '丙&lt;丁&gt;']);
  });

  it('tells the checks that fail', async () => {
    const failed = { id: 'C5', level: 'error', passed: false, detail: '“自然人”列不符' } as const;
    const texts = textsOf(await xmlOf(countedReport('2021', { checks: [failed] })));
    expect(texts).toContain('勾稽关系 1 项中有 1 项不成立：');
    expect(texts).toContain('C5（错误）“自然人”列不符');
  });
});
