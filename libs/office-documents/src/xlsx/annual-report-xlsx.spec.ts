import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { countedReport, typedReport } from '../report.fixtures.js';
import { annualReportXlsx } from './annual-report-xlsx.js';

const opened = async (...words: Parameters<typeof annualReportXlsx>) => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await annualReportXlsx(...words);
  await workbook.xlsx.load(bytes.buffer.slice(0) as never);
  return workbook;
};

const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`No sheet ${name}.`);
  return sheet;
};

describe('The report as a workbook', () => {
  it.each([
    ['2021', 25],
    ['2019', 23],
  ] as const)('holds the numbers of the %s form as numbers', async (form, rows) => {
    const workbook = await opened(countedReport(form));
    const three = sheetOf(workbook, '第三部分');
    const numbers = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 7 }, (_cell, column) => three.getCell(6 + row, 4 + column).value),
    );
    const { sectionThree, sectionFour } = countedReport(form);
    expect(numbers).toEqual(sectionThree.rows.map(({ cells }) => cells));
    const four = sheetOf(workbook, '第四部分');
    expect(Array.from({ length: 15 }, (_, at) => four.getCell(6, at + 1).value)).toEqual(
      sectionFour.groups.flatMap(({ cells }) => cells),
    );
  });

  it('merges, frames and prints like the form', async () => {
    const three = sheetOf(await opened(countedReport('2021')), '第三部分');
    expect(three.getCell('A3').value).toBe(
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    );
    expect(three.getCell('C5').master.address).toBe('A3');
    expect(three.getCell('A29').master.value).toBe('三、本年度办理结果');
    expect(three.getCell('A3').border.left?.style).toBe('medium');
    expect(three.getCell('E8').border.left?.style).toBe('thin');
    expect(three.getCell('J30').border).toMatchObject({
      bottom: { style: 'medium' },
      right: { style: 'medium' },
    });
    expect(three.pageSetup).toMatchObject({
      ...{ paperSize: 9, orientation: 'portrait', fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '3:5',
    });
    expect(three.getCell('A2').value).toBe('三、收到和处理政府信息公开申请情况');
    expect(three.getCell('A33').value).toContain('数据依据：截至第 1252 号事件');
  });

  it('names neither a clock nor a program', async () => {
    const parts = unzipSync(await annualReportXlsx(countedReport('2021')));
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      '1980-01-01T00:00:00Z',
      '1980-01-01T00:00:00Z',
    ]);
    expect(text('docProps/app.xml')).not.toMatch(/Excel|Version/);
  });

  it('has section two when it was typed in, words as words', async () => {
    const two = sheetOf(await opened(countedReport('2021'), typedReport), '第二部分');
    expect(two.getCell('A6').value).toBe('行政规范性文件');
    expect(two.getCell('B6').value).toBe(10);
    expect(two.getCell('B16').value).toBe('22979.87');
    expect((await opened(countedReport('2021'))).getWorksheet('第二部分')).toBeUndefined();
  });
});
