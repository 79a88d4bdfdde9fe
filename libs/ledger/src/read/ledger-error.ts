export type LedgerErrorCode =
  | 'empty'
  | 'too-large'
  | 'unknown-encoding'
  | 'broken-csv'
  | 'not-a-ledger'
  | 'old-or-protected-workbook'
  | 'broken-workbook';

type Facts = Readonly<Record<string, string | number>>;

const wording: Record<LedgerErrorCode, (facts: Facts) => string> = {
  empty: () => '文件是空的。',
  'too-large': ({ limit }) => `文件过大，超过 ${limit} MB；请按年度分成几个文件导入。`,
  'unknown-encoding': () => '无法识别文字编码；CSV 应为 UTF-8 或者 GB18030（GBK）编码。',
  'broken-csv': ({ line }) => `CSV 文件从第 ${line} 行起无法读取，多半是引号没有成对。`,
  'not-a-ledger': () => '这不是 CSV 文件，也不是 XLSX 工作簿。',
  'old-or-protected-workbook': () =>
    '这是旧版 .xls 工作簿或者加了密码的工作簿；请去掉密码并另存为 .xlsx。',
  'broken-workbook': () => 'XLSX 工作簿不完整或者已损坏；请在 Excel 或 WPS 中重新另存为 .xlsx。',
};

/** A file that cannot be read as a ledger at all; `message` is Chinese, `facts` hold the figures. */
export class LedgerError extends Error {
  constructor(
    readonly code: LedgerErrorCode,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(wording[code](facts), options);
    this.name = 'LedgerError';
  }
}
