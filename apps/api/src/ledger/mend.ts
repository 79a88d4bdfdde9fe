import { findColumn, type LedgerRejection } from '@tracker/ledger';

const byKind: Readonly<Record<string, string>> = {
  date: '请改成 2024-03-01 这样的日期。',
  days: '请填写工作日的天数，如 20。',
  amount: '请填写金额，如 12.50，不写单位。',
  number: '请核对登记编号；确为两件的，各用各的编号。',
};

/** How a fault is mended in the file. */
export const mendOf = ({ row, column, value, expected }: LedgerRejection): string => {
  if (row === 1)
    return expected.startsWith('缺少')
      ? `请在列名所在的行加上“${column}”，并在各行填写。`
      : `请在列名所在的行改掉重复的“${column}”。`;
  const place = `文件第 ${row} 行`;
  if (expected.startsWith('已登记'))
    return `${place}：内容以已登记的为准；确需改动的，请在该申请的页面更正，并从文件中删去此行。`;
  if (value === '') return `${place}：请填写“${column}”。`;
  const hint = byKind[findColumn(column)?.kind ?? ''];
  return `${place}：${hint ?? `请改正“${column}”。`}`;
};
