import { mendOf } from './mend.js';

describe('How a fault of a ledger is mended', () => {
  it.each([
    [
      1,
      '收到日期',
      '',
      '缺少必填列；列名应与台账格式一致',
      '请在列名所在的行加上“收到日期”，并在各行填写。',
    ],
    [1, '备注', '备注（第9列）', '同一列名只能出现一次', '请在列名所在的行改掉重复的“备注”。'],
    [
      7,
      '收到日期',
      '2024-13-01',
      '应为日历上有的日期',
      '文件第 7 行：请改成 2024-03-01 这样的日期。',
    ],
    [7, '收到日期', '', '必填', '文件第 7 行：请填写“收到日期”。'],
    [
      8,
      '登记编号',
      '1',
      '文件内不得重复，第 2 行已有此编号',
      '文件第 8 行：请核对登记编号；确为两件的，各用各的编号。',
    ],
    [9, '办理结果', '同意', '应为办理结果之一', '文件第 9 行：请改正“办理结果”。'],
  ])('row %d, %s “%s”: %s', (row, column, value, expected, mend) => {
    expect(mendOf({ row, column, value, expected })).toBe(mend);
  });

  it('leaves what is registered as it is', () => {
    const fault = { row: 4, column: '登记编号', value: '2024-1', expected: '已登记，应与……' };
    expect(mendOf(fault)).toContain('请在该申请的页面更正，并从文件中删去此行');
  });
});
