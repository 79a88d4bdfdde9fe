import { type Cells, closed, judge, open } from './judging.fixtures.js';

const first = <Item>([item]: readonly Item[]): Item | undefined => item;

describe('A row goes in', () => {
  it('with the three starred cells alone, 收到方式 being 其他 then', () => {
    const { rows, rejected, warnings } = judge([open]);
    expect(rejected).toEqual([]);
    expect(warnings).toEqual([]);
    expect(rows).toMatchObject([
      { row: 2, number: '2024-1', receivedOn: '2024-03-01', channel: 'other', result: null },
    ]);
  });

  it('typed, whatever wording the office uses', () => {
    const { rows, rejected } = judge([
      {
        登记编号: ' ２０２４－Ａ１ '.trim(),
        收到日期: '２０２４年３月１日',
        收到方式: 'ＥＭＳ',
        申请人类型: '商业企业',
        收费通知日期: '2024/3/4',
        收费金额: '￥1,170.50元',
        缴费日期: '2024/03/06',
        延期告知日期: '2024-03-11',
        延长天数: '２０',
        办理结果: '不予公开／危及"三安全一稳定"',
        办结日期: '2024-05-10',
        行政复议受理日期: '2024-06-03',
        行政复议结果: '结果纠正',
        行政复议审结日期: '2024-07-31',
        行政诉讼类型: '复议后起诉',
        行政诉讼受理日期: '2024-08-05',
        承办人: '张三',
        提交日期: '2024/2/29',
        经办科室: '法规科',
      },
    ]);
    expect(rejected).toEqual([]);
    expect(first(rows)).toMatchObject({
      number: '2024－A1',
      receivedOn: '2024-03-01',
      channel: 'post-signed',
      applicantType: 'business',
      fee: { noticeReceivedOn: '2024-03-04', amount: 1170.5, paidOn: '2024-03-06' },
      extension: { noticeOn: '2024-03-11', workingDays: 20 },
      result: { row: '3.3.3', category: 'imported-3.3.3' },
      closedOn: '2024-05-10',
      review: { acceptedOn: '2024-06-03', result: 'corrected', concludedOn: '2024-07-31' },
      litigation: { kind: 'after-review', acceptedOn: '2024-08-05', result: null },
      extra: { handler: '张三', submittedOn: '2024-02-29', archiveNumber: null },
      unknown: { 经办科室: '法规科' },
      cells: { 收到方式: '邮寄', 收费金额: '1170.5', 办理结果: '不予公开/危及“三安全一稳定”' },
    });
  });

  it('although the end of a period and a promised date lie after today', () => {
    const letters = { 补正告知日期: '2024-03-05', 补正期限: '2024-03-20' };
    const reasons = { 说明理由告知日期: '2024-03-05', 延迟答复日期: '2024-06-28' };
    expect(judge([{ ...open, ...letters, ...reasons }], { today: '2024-03-06' }).rejected).toEqual(
      [],
    );
  });

  it('with every date on one day', () => {
    const day = '2024-03-01';
    const letters = { 补正告知日期: day, 补正期限: day, 收到补正日期: day, 办结日期: day };
    expect(judge([{ ...closed, ...letters }], { today: day }).rejected).toEqual([]);
  });
});

const reviewed = { ...closed, 行政复议受理日期: '2024-04-01' };
const sued = { ...closed, 行政诉讼类型: '未经复议直接起诉', 行政诉讼受理日期: '2024-05-06' };

// biome-ignore format: a table is read by column
const faults: readonly (readonly [string, Cells, string, string, string])[] = [
  ['a starred cell is empty', { ...open, 登记编号: '' }, '登记编号', '', '必填'],
  ['a starred date is empty', { ...open, 收到日期: '' }, '收到日期', '', '必填'],
  ['a starred type is empty', { ...open, 申请人类型: '' }, '申请人类型', '', '必填'],
  ['a date is none', { ...open, 收到日期: '去年' }, '收到日期', '去年', '应为日期'],
  ['a day is in no calendar', { ...open, 收到日期: '2024年2月30日' }, '收到日期', '2024年2月30日', '日历上有'],
  ['a channel is unknown', { ...open, 收到方式: '托人' }, '收到方式', '托人', '当面、邮寄'],
  ['a type is unknown', { ...open, 申请人类型: '公民' }, '申请人类型', '公民', '自然人、商业企业'],
  ['a result is unknown', { ...closed, 办理结果: '同意公开' }, '办理结果', '同意公开', '办理结果'],
  ['an extension has 21 days', { ...open, 延期告知日期: '2024-03-05', 延长天数: '21' }, '延长天数', '21', '1 至 20'],
  ['an extension has no whole days', { ...open, 延长天数: '1.5' }, '延长天数', '1.5', '整数'],
  ['an amount is negative', { ...open, 收费金额: '-5' }, '收费金额', '-5', '不小于 0'],
  ['a result has no date', { ...closed, 办结日期: '' }, '办结日期', '', '办理结果'],
  ['a closing has no result', { ...closed, 办理结果: '' }, '办理结果', '', '办结日期'],
  ['a 复议 result has no filing', { ...closed, 行政复议结果: '结果维持', 行政复议审结日期: '2024-05-06' }, '行政复议受理日期', '', '行政复议结果'],
  ['a 复议 result has no date', { ...reviewed, 行政复议结果: '结果维持' }, '行政复议审结日期', '', '行政复议结果'],
  ['a 复议 end has no result', { ...reviewed, 行政复议审结日期: '2024-05-06' }, '行政复议结果', '', '行政复议审结日期'],
  ['a 复议 result is unknown', { ...reviewed, 行政复议结果: '胜诉', 行政复议审结日期: '2024-05-06' }, '行政复议结果', '胜诉', '结果维持、结果纠正、其他结果'],
  ['a suit has no type', { ...sued, 行政诉讼类型: '' }, '行政诉讼类型', '', '行政诉讼受理日期'],
  ['a suit has an unknown type', { ...sued, 行政诉讼类型: '一审' }, '行政诉讼类型', '一审', '复议后起诉'],
  ['a suit is decided without a filing', { ...sued, 行政诉讼受理日期: '', 行政诉讼结果: '其他结果', 行政诉讼审结日期: '2024-06-03' }, '行政诉讼受理日期', '', '行政诉讼结果'],
  ['a suit has a result without an end', { ...sued, 行政诉讼结果: '其他结果' }, '行政诉讼审结日期', '', '行政诉讼结果'],
  ['a suit has an end without a result', { ...sued, 行政诉讼审结日期: '2024-06-03' }, '行政诉讼结果', '', '行政诉讼审结日期'],
  ['receipt lies after today', { ...open, 收到日期: '2025-01-01' }, '收到日期', '2025-01-01', '不得晚于今天'],
  ['the closing lies after today', { ...closed, 办结日期: '2025-01-01' }, '办结日期', '2025-01-01', '不得晚于今天'],
  ['the closing lies before receipt', { ...closed, 办结日期: '2024-02-29' }, '办结日期', '2024-02-29', '不得早于收到日期（2024-03-01）'],
  ['the letter lies before receipt', { ...closed, 答复日期: '2024-02-29' }, '答复日期', '2024-02-29', '不得早于收到日期'],
  ['a 补正期限 lies before its letter', { ...open, 补正告知日期: '2024-03-08', 补正期限: '2024-03-07' }, '补正期限', '2024-03-07', '不得早于补正告知日期'],
  ['a 补正 comes before its letter', { ...open, 补正告知日期: '2024-03-08', 收到补正日期: '2024-03-07' }, '收到补正日期', '2024-03-07', '不得早于补正告知日期'],
  ['a third party has the letter before it was sent', { ...open, 征求意见发出日期: '2024-03-08', 第三方收到日期: '2024-03-07' }, '第三方收到日期', '2024-03-07', '不得早于征求意见发出日期'],
  ['a third party answers before it has the letter', { ...open, 征求意见发出日期: '2024-03-06', 第三方收到日期: '2024-03-08', 第三方回复日期: '2024-03-07' }, '第三方回复日期', '2024-03-07', '不得早于第三方收到日期'],
  ['payment comes before the notice', { ...open, 收费通知日期: '2024-03-08', 缴费日期: '2024-03-07' }, '缴费日期', '2024-03-07', '不得早于收费通知日期'],
  ['a delayed date lies before the letter', { ...open, 说明理由告知日期: '2024-03-08', 延迟答复日期: '2024-03-07' }, '延迟答复日期', '2024-03-07', '不得早于说明理由告知日期'],
  ['a 复议 ends before it began', { ...reviewed, 行政复议结果: '结果维持', 行政复议审结日期: '2024-03-29' }, '行政复议审结日期', '2024-03-29', '不得早于行政复议受理日期'],
  ['a suit ends before it began', { ...sued, 行政诉讼结果: '结果维持', 行政诉讼审结日期: '2024-04-30' }, '行政诉讼审结日期', '2024-04-30', '不得早于行政诉讼受理日期'],
];

describe('A row is rejected, the cell being named,', () => {
  it.each(faults)('when %s', (_, cells, column, value, expected) => {
    const { rejected, rows } = judge([cells]);
    const wording: unknown = expect.stringContaining(expected);
    expect(rejected).toEqual([{ row: 2, column, value, expected: wording }]);
    expect(rows).toEqual([]);
  });
});

describe('Numbers', () => {
  it('that stand twice are rejected in the later row, which names the first', () => {
    const { rejected } = judge([open, { ...open, 登记编号: '2' }, open]);
    const expected = '文件内不得重复，第 2 行已有此编号';
    expect(rejected).toEqual([{ row: 4, column: '登记编号', value: '2024-1', expected }]);
  });

  it('are the same in full-width and half-width digits', () => {
    expect(judge([open, { ...open, 登记编号: '２０２４-１' }]).rejected).toHaveLength(1);
  });

  it('that the organ holds with other content are rejected with the columns that differ', () => {
    const held = { ...closed, 收到方式: '邮寄', 办结日期: '2024-03-14' };
    const { rejected } = judge([closed], { existing: new Map([['2024-1', held]]) });
    const expected = '已登记，应与已登记的内容一致；不一致的列：收到方式、办结日期';
    expect(rejected).toEqual([{ row: 2, column: '登记编号', value: '2024-1', expected }]);
  });

  it('that the organ holds are compared in the cells that can be read', () => {
    const held = { ...closed, 收到方式: '其他', 备注: '电话' };
    const row = { ...closed, 办结日期: '2024-02-30' };
    const { rejected } = judge([row], { existing: new Map([['2024-1', held]]) });
    expect(rejected).toMatchObject([
      { column: '登记编号', expected: '已登记，应与已登记的内容一致；不一致的列：备注' },
      { column: '办结日期', expected: '应为日历上有的日期' },
    ]);
  });

  it('that the organ holds with the same content are unchanged', () => {
    const existing = new Map([['2024-1', { ...closed, 收到方式: '其他' }]]);
    const judgement = judge([closed, { ...open, 登记编号: '2' }], { existing });
    expect(judgement.rejected).toEqual([]);
    expect(judgement.unchanged).toEqual(['2024-1']);
  });
});

describe('All faults', () => {
  it('are found at once, by row and then by the form’s order of columns', () => {
    const { rejected, read } = judge([
      { 办结日期: 'x', 办理结果: '予以公开', ...open, 申请人类型: '' },
      { ...open, 登记编号: '2' },
      { ...open, 登记编号: '', 收到日期: '2024-13-01' },
    ]);
    expect(read).toBe(3);
    expect(rejected.map(({ row, column }) => [row, column])).toEqual([
      [2, '申请人类型'],
      [2, '办结日期'],
      [4, '登记编号'],
      [4, '收到日期'],
    ]);
  });

  it('of one cell stand in one rejection', () => {
    const letter = { 补正告知日期: '2024-03-08', 收到补正日期: '2024-02-28' };
    const [rejection, ...others] = judge([{ ...open, ...letter }]).rejected;
    expect(others).toEqual([]);
    expect(rejection?.expected).toBe(
      '不得早于收到日期（2024-03-01）；不得早于补正告知日期（2024-03-08）',
    );
  });
});

describe('The header', () => {
  it('lacks a starred column: one rejection at row 1, none in the rows', () => {
    const { 申请人类型: _, ...without } = open;
    const { rejected, rows } = judge([without, { ...without, 登记编号: '2' }]);
    expect(rejected).toEqual([
      { row: 1, column: '申请人类型', value: '', expected: expect.stringContaining('缺少必填列') },
    ]);
    expect(rows).toEqual([]);
  });

  it('names a known column twice: one rejection at row 1', () => {
    const { rejected, unknownColumns } = judge([{ ...open, '收到日期（第9列）': '2024-03-02' }]);
    expect(rejected).toMatchObject([{ row: 1, column: '收到日期' }]);
    expect(unknownColumns).toEqual([]);
  });

  it('names unknown columns, which are reported and kept', () => {
    const { rows, unknownColumns } = judge([{ ...open, 经办科室: '办公室', 归档号: 'A-1' }]);
    expect(unknownColumns).toEqual(['经办科室']);
    expect(rows).toMatchObject([
      { unknown: { 经办科室: '办公室' }, extra: { archiveNumber: 'A-1' } },
    ]);
  });
});
