export type LedgerErrorCode =
  | 'empty'
  | 'too-large'
  | 'unknown-encoding'
  | 'broken-csv'
  | 'not-a-ledger'
  | 'old-workbook'
  | 'protected-workbook'
  | 'broken-workbook';

type Facts = Readonly<Record<string, string | number>>;

const wording: Record<LedgerErrorCode, (facts: Facts) => string> = {
  empty: () => '文件是空的，没有任何文字。请核对是否选对了文件，并在 Excel 或 WPS 中保存后再选择。',
  'too-large': ({ limit }) => `文件过大，超过 ${limit} MB；请按年度分成几个文件导入。`,
  'unknown-encoding': () =>
    '无法识别文字编码。请在 Excel 或 WPS 中打开，另存为 XLSX 工作簿；用 CSV 的，另存为“CSV UTF-8”。',
  'broken-csv': ({ line }) =>
    `CSV 文件从第 ${line} 行起无法读取，多半是引号没有成对。请改正这一行，或者另存为 XLSX 工作簿。`,
  'not-a-ledger': () =>
    '这不是 XLSX 工作簿，也不是 CSV 文件。请选择台账；其他格式的，先在 Excel 或 WPS 中打开，另存为 XLSX 工作簿。',
  'old-workbook': () =>
    '这是旧格式的表格（.xls、.et 一类）。请在 Excel 或 WPS 中打开，另存为 XLSX 工作簿（.xlsx）。',
  'protected-workbook': () =>
    '工作簿设有打开密码，无法读取。请在 Excel 或 WPS 中打开，去掉密码后保存，再选择文件。',
  'broken-workbook': () => 'XLSX 工作簿不完整或者已损坏。请在 Excel 或 WPS 中重新另存为 .xlsx。',
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
