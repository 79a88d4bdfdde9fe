import type { ResultKey } from './result-row.js';

/** A text of the ledger's column 办理结果, the row it is counted in, and the code it is imported as. */
export type LedgerResult = {
  readonly text: string;
  readonly row: ResultKey;
  readonly category: string;
};

type Line = readonly [string, ResultKey];

// biome-ignore format: a table is read by column
const lines: readonly Line[] = [
  ['予以公开',                                        '3.1'],
  ['部分公开',                                        '3.2'],
  ['不予公开/属于国家秘密',                           '3.3.1'],
  ['不予公开/其他法律行政法规禁止公开',               '3.3.2'],
  ['不予公开/危及“三安全一稳定”',                     '3.3.3'],
  ['不予公开/保护第三方合法权益',                     '3.3.4'],
  ['不予公开/属于三类内部事务信息',                   '3.3.5'],
  ['不予公开/属于四类过程性信息',                     '3.3.6'],
  ['不予公开/属于行政执法案卷',                       '3.3.7'],
  ['不予公开/属于行政查询事项',                       '3.3.8'],
  ['无法提供/本机关不掌握相关政府信息',               '3.4.1'],
  ['无法提供/没有现成信息需要另行制作',               '3.4.2'],
  ['无法提供/补正后申请内容仍不明确',                 '3.4.3'],
  ['不予处理/信访举报投诉类申请',                     '3.5.1'],
  ['不予处理/重复申请',                               '3.5.2'],
  ['不予处理/要求提供公开出版物',                     '3.5.3'],
  ['不予处理/无正当理由大量反复申请',                 '3.5.4'],
  ['不予处理/要求行政机关确认或重新出具已获取信息',   '3.5.5'],
  ['其他处理/逾期不补正',                             '3.6.1'],
  ['其他处理/逾期未缴费',                             '3.6.2'],
  ['其他处理/主动撤回',                               '3.6.3'],
  ['其他处理/其他',                                   '3.6.3'],
];

const withdrawal = '其他处理/主动撤回';

/** The 22 texts of 办理结果, in the order of the form. */
export const ledgerResults: readonly LedgerResult[] = lines.map(([text, row]) => ({
  text,
  row,
  category: text === withdrawal ? 'imported-withdrawal' : `imported-${row}`,
}));

const normalise = (text: string): string =>
  text.normalize('NFKC').replace(/[\s"'“”‘’「」『』]/g, '');

const byText = new Map(ledgerResults.map((result) => [normalise(result.text), result]));

/** The result that a ledger's text names; blanks, full-width signs and the kind of quotation marks do not matter. */
export const ledgerResult = (text: string): LedgerResult | undefined => byText.get(normalise(text));

const texts = new Map(ledgerResults.map(({ category, text }) => [category, text]));

/** The ledger's text for a row, and for a withdrawal within （六）3. */
export const ledgerText = (row: ResultKey, withdrawn = false): string =>
  (withdrawn && row === '3.6.3' ? withdrawal : texts.get(`imported-${row}`)) ?? '';
