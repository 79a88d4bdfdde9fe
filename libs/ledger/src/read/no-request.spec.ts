import { leftOutText } from './left-out-text.js';
import { readLedger } from './read-ledger.js';

const head = '序号,登记编号,收到日期,申请人类型,申请人,申请内容,收费金额,办理结果,办结日期';
const request = '1,2024-1,2024-03-01,自然人,张三,预算,,予以公开,2024-03-15';
const read = async (...lines: readonly string[]) => {
  const { rows, leftOut } = await readLedger(
    new TextEncoder().encode([head, request, ...lines].join('\n')),
    'a.csv',
  );
  return { rows: rows.map(({ row }) => row), leftOut };
};

describe('A row that is no request', () => {
  it.each([
    ['a total', '合计,37,,,,,120.5,30', 'total', '合计'],
    ['a total without a 序号', ',合　计：,,37件,,,,', 'total', '合　计：'],
    ['a total of money', '总计,,,,,,"￥1,170.50元",', 'total', '总计'],
    ['a total in one cell', ',合计：37件,,,,,,', 'total', '合计：37件'],
    ['a total of a month', ',3月小计（件）,12,,,,,', 'total', '3月小计（件）'],
    ['a total that Excel shows as a day of 1900', '合计,,1900-02-06,,,,,', 'total', '合计'],
    [
      'a signature',
      ',填表人：张三,,审核人：李四,,填报日期：2024年12月31日,',
      'footer',
      '填表人：张三',
    ],
    ['a signature, its cells apart', '填表人,张三,,审核人,李四,,,', 'footer', '填表人'],
    ['a seal', ',,,,单位（盖章）：,,,', 'footer', '单位（盖章）：'],
    ['the day of the list', ',,,,,,,,,2024年12月31日', 'footer', '2024年12月31日'],
    ['a remark', '注：本表不含信访事项。,,,', 'footer', '注：本表不含信访事项。'],
    ['the names once more', head, 'head', '序号'],
    ['a 序号 for a request to come', '38,,,,,,', 'numbering', '38'],
  ])('is %s', async (_what, line, kind, text) => {
    expect(await read(',,,,', line)).toEqual({ rows: [2], leftOut: [{ row: 4, kind, text }] });
  });

  it('stands between the months too, a signature at the end only', async () => {
    const { rows, leftOut } = await read('小计,1', request, '填表人：张三,', request, '合计,3');
    expect(rows).toEqual([2, 4, 5, 6]);
    expect(leftOut.map(({ row }) => row)).toEqual([3, 7]);
  });

  it.each([
    ['a day of receipt', '合计,,2024-12-30,,,,,'],
    ['a day as Excel counts', '合计,,2024.12.30,,,,,'],
    ['an applicant’s type', '合计,,,自然人,,,,'],
    ['a result', '合计,,,,,,,予以公开'],
    ['a name', '合计,,,,张三,,,'],
    ['a day of closing', '合计,3,,,,,,,2024-12-30'],
    ['a 登记编号 of its own', ',2024-7,,,合计,,,'],
    ['a sentence that begins so', ',合计征收多少亩土地,,,,,,'],
    ['what is asked for', ',,,,,备注：请公开预算,,'],
    ['a 登记编号 and nothing else', ',2024-38,,,,,,'],
    ['a 登记编号 that reads as a day', ',2024-3-8,,,,,,'],
    ['a day of receipt beside a signature', ',填表人：张三,2024-12-30,自然人,,,,'],
  ])('is not one that holds %s', async (_what, line) => {
    expect(await read(line)).toEqual({ rows: [2, 3], leftOut: [] });
  });
});

describe('A row that is left out', () => {
  it.each([
    [{ row: 12, kind: 'total', text: '合　计：' }, '第 12 行：合 计，不导入'],
    [{ row: 13, kind: 'footer', text: '填表人：张三' }, '第 13 行：填表人：张三，不导入'],
    [{ row: 14, kind: 'head', text: '序号' }, '第 14 行：又一行列名，不导入'],
    [{ row: 15, kind: 'numbering', text: '38' }, '第 15 行：只有序号 38，不导入'],
    [
      { row: 16, kind: 'footer', text: `注：${'长'.repeat(40)}` },
      `第 16 行：注：${'长'.repeat(28)}…，不导入`,
    ],
  ] as const)('is named with its row: %j', (line, text) => {
    expect(leftOutText(line)).toBe(text);
  });
});
