import { closed, judge, open } from '../judge/judging.fixtures.js';
import { ledgerRuleText } from './ledger-rules.js';

const received = (on: string) => ({ ...open, 收到日期: on });
const lapse = { ...open, 办理结果: '其他处理/逾期不补正' };
const unpaid = { ...open, 办理结果: '其他处理/逾期未缴费' };
const refused = { ...open, 办理结果: '不予公开/属于国家秘密', 办结日期: '2024-03-15' };
const direct = { 行政诉讼类型: '未经复议直接起诉', 行政诉讼受理日期: '2024-04-15' };

// Received on Friday 2024-03-01: 7 WD = 03-12, 20 WD = 03-29.
// biome-ignore format: a table is read by column
const cases: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ['an answer on the due date',                 { ...closed, 办结日期: '2024-03-29' }, []],
  ['an answer the working day after',           { ...closed, 办结日期: '2024-04-01' }, ['办结日期 late-answer']],
  ['an answer within the extension',            { ...closed, 延期告知日期: '2024-03-29', 延长天数: '1', 办结日期: '2024-04-01' }, []],
  ['an answer by the delayed date',             { ...closed, 说明理由告知日期: '2024-03-08', 延迟答复日期: '2024-04-12', 办结日期: '2024-04-12' }, []],
  ['an answer after the delayed date',          { ...closed, 说明理由告知日期: '2024-03-08', 延迟答复日期: '2024-04-12', 办结日期: '2024-04-15' }, ['办结日期 late-answer']],
  ['an answer after a restart',                 { ...closed, 补正告知日期: '2024-03-05', 补正期限: '2024-03-20', 收到补正日期: '2024-03-20', 办结日期: '2024-04-18' }, []],
  ['a closing on a Saturday',                   { ...closed, 办结日期: '2024-03-16' }, ['办结日期 closed-on-rest-day']],
  ['a closing on a Sunday that is worked',      { ...received('2024-04-01'), 办理结果: '予以公开', 办结日期: '2024-04-07' }, []],
  ['a lapse the day after the period',          { ...lapse, 补正告知日期: '2024-03-05', 补正期限: '2024-03-20', 办结日期: '2024-03-21' }, []],
  ['a lapse long after the due date',           { ...lapse, 补正告知日期: '2024-03-05', 补正期限: '2024-03-20', 办结日期: '2024-06-03' }, []],
  ['a lapse on the last day of the period',     { ...lapse, 补正告知日期: '2024-03-05', 补正期限: '2024-03-20', 办结日期: '2024-03-20' }, ['办结日期 lapse-before-period-end']],
  ['a lapse without its letter',                { ...lapse, 办结日期: '2024-03-20' }, ['办理结果 lapse-without-letter']],
  ['an unpaid fee after the period',            { ...unpaid, 收费通知日期: '2024-03-05', 办结日期: '2024-04-03' }, []],
  ['an unpaid fee on the last day to pay',      { ...unpaid, 收费通知日期: '2024-03-05', 办结日期: '2024-04-02' }, ['办结日期 lapse-before-period-end']],
  ['an unpaid fee without its notice',          { ...unpaid, 办结日期: '2024-03-20' }, ['办理结果 lapse-without-letter']],
  ['a 补正 letter on day 7',                    { ...open, 补正告知日期: '2024-03-12', 补正期限: '2024-03-29' }, []],
  ['a 补正 letter on day 8',                    { ...open, 补正告知日期: '2024-03-13', 补正期限: '2024-03-29' }, ['补正告知日期 late-supplement-notice']],
  ['a 补正 letter without a period',            { ...open, 补正告知日期: '2024-03-12' }, ['补正期限 period-missing']],
  ['a 补正 after its period',                   { ...open, 补正告知日期: '2024-03-05', 补正期限: '2024-03-20', 收到补正日期: '2024-03-21' }, ['收到补正日期 late-supplement']],
  ['an extension on the due date',              { ...open, 延期告知日期: '2024-03-29', 延长天数: '20' }, []],
  ['an extension the day after',                { ...open, 延期告知日期: '2024-03-30', 延长天数: '20' }, ['延期告知日期 late-extension']],
  ['an extension after a pause',                { ...open, 征求意见发出日期: '2024-03-18', 第三方回复日期: '2024-03-20', 延期告知日期: '2024-04-02', 延长天数: '20' }, []],
  ['a consultation on the due date',            { ...open, 征求意见发出日期: '2024-03-29' }, []],
  ['a consultation the day after',              { ...open, 征求意见发出日期: '2024-03-30' }, ['征求意见发出日期 late-consultation']],
  ['a fee notice on the due date',              { ...open, 收费通知日期: '2024-03-29' }, []],
  ['a fee notice the day after',                { ...open, 收费通知日期: '2024-03-30' }, ['收费通知日期 late-fee-notice']],
  ['a fee notice after a later extension',      { ...open, 收费通知日期: '2024-04-01', 延期告知日期: '2024-04-02', 延长天数: '20' }, ['延期告知日期 late-extension', '收费通知日期 late-fee-notice']],
  ['a payment on the last day',                 { ...open, 收费通知日期: '2024-03-05', 缴费日期: '2024-04-02' }, []],
  ['a payment the day after',                   { ...open, 收费通知日期: '2024-03-05', 缴费日期: '2024-04-03' }, ['缴费日期 late-payment']],
  ['a suit after 复议',                         { ...closed, 行政复议受理日期: '2024-04-01', 行政诉讼类型: '复议后起诉', 行政诉讼受理日期: '2024-06-03' }, []],
  ['a suit after a 复议 nobody recorded',       { ...closed, 行政诉讼类型: '复议后起诉', 行政诉讼受理日期: '2024-06-03' }, ['行政诉讼类型 suit-without-review']],
  ['a direct suit over a secret in 2024',       { ...refused, ...direct }, ['行政诉讼类型 review-comes-first']],
  ['a direct suit over （三）8',                { ...refused, 办理结果: '不予公开/属于行政查询事项', ...direct }, []],
  ['a direct suit over information not held',   { ...refused, 办理结果: '无法提供/本机关不掌握相关政府信息', ...direct }, []],
  ['a direct suit over a secret in 2023',       { ...refused, ...direct, 收到日期: '2023-12-01', 办结日期: '2023-12-20' }, []],
  ['a 复议 the day of closing',                 { ...closed, 行政复议受理日期: '2024-03-15' }, []],
  ['a 复议 before closing',                     { ...closed, 行政复议受理日期: '2024-03-14' }, ['行政复议受理日期 review-of-open-request']],
  ['a 复议 of an open request',                 { ...open, 行政复议受理日期: '2024-05-06' }, ['行政复议受理日期 review-of-open-request']],
  ['a suit over an open request',               { ...open, ...direct }, ['行政诉讼受理日期 suit-of-open-request']],
  ['an extension without days',                 { ...open, 延期告知日期: '2024-03-11' }, ['延期告知日期 part-incomplete']],
  ['an answer without a letter',                { ...open, 第三方回复日期: '2024-03-11' }, ['第三方回复日期 part-incomplete']],
  ['a type of suit without a suit',             { ...closed, 行政诉讼类型: '复议后起诉' }, ['行政诉讼类型 part-incomplete']],
  ['a further date that is none',               { ...open, 提交日期: '见邮戳' }, ['提交日期 kept-as-text']],
];

describe('A ledger is imported with the warnings of its rows:', () => {
  it.each(cases)('%s', (_, cells, expected) => {
    const { warnings, rejected } = judge([cells]);
    expect(rejected).toEqual([]);
    expect(warnings.map(({ column, rule }) => `${column} ${rule}`)).toEqual(expected);
  });

  it('each with its row and the value of the cell', () => {
    const { warnings } = judge([open, { ...closed, 登记编号: '2', 办结日期: '2024/4/1' }]);
    expect(warnings).toEqual([
      { row: 3, column: '办结日期', value: '2024-04-01', rule: 'late-answer' },
    ]);
  });

  it('by the text of 2007 for what was received before 2019-05-15', () => {
    const old = { ...open, 收到日期: '2019-03-01', 办理结果: '予以公开', 办结日期: '2019-03-25' };
    expect(judge([old]).warnings).toMatchObject([{ rule: 'late-answer' }]);
    expect(judge([{ ...old, 办结日期: '2019-03-22' }]).warnings).toEqual([]);
  });

  it('and every rule has a sentence and a case here', () => {
    const met = new Set(cases.flatMap(([, , found]) => found.map((text) => text.split(' ')[1])));
    expect([...met].sort()).toEqual(Object.keys(ledgerRuleText).sort());
  });
});
