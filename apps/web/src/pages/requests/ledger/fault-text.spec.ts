import { faultsCsv, faultsText } from './fault-text.js';

const fault = {
  row: 2,
  column: '收到日期',
  value: '=1,"x"',
  what: '应为日历上有的日期',
  mend: '文件第 2 行：\n请改正。',
};

describe('Faults of a ledger to take away', () => {
  it('are a CSV that runs nothing', () => {
    expect(faultsCsv([fault])).toBe(
      '\uFEFF行,列,原文,问题,怎么改\r\n2,收到日期,"\'=1,""x""",应为日历上有的日期,"文件第 2 行：\n请改正。"\r\n',
    );
  });

  it('are lines to paste', () => {
    expect(faultsText([fault])).toBe(
      '行\t列\t原文\t问题\t怎么改\n2\t收到日期\t=1,"x"\t应为日历上有的日期\t文件第 2 行： 请改正。',
    );
  });
});
