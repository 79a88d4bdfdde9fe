import { headedRows } from './find-header.js';
import { readLedger } from './read-ledger.js';

const row = (at: number, ...texts: readonly string[]) => ({
  row: at,
  cells: texts.map((text) => (text === '' ? undefined : { text })),
});
const head = ['登记编号*', '收到日期', '申请人类型'] as const;

describe('The head of a ledger', () => {
  it('stands below a title and a unit', () => {
    const rows = [
      row(1, '某某局2024年政府信息公开申请台账'),
      row(2, '填报单位：某某局', '', '2024年12月'),
      row(3, ...head),
      row(4, '1', '2024-03-01', '自然人'),
    ];
    expect(headedRows(rows)).toEqual({
      names: ['登记编号', '收到日期', '申请人类型'],
      records: [rows[3]],
    });
  });

  it('stands in two rows, merged down and across', () => {
    const rows = [
      row(1, '台账'),
      row(2, '登记编号', '收到日期', '申请人信息', '', '', '行政复议', '', '备注'),
      row(3, '', '', '申请人类型', '申请人', '电话', '受理日期', '结果'),
      row(4, '1', '2024-03-01', '自然人'),
    ];
    expect(headedRows(rows)).toEqual({
      names: [
        ...['登记编号', '收到日期', '申请人类型', '申请人', '电话'],
        ...['行政复议受理日期', '行政复议结果', '备注'],
      ],
      records: [rows[3]],
    });
  });

  it('takes no request for its second row', () => {
    const requests = [row(1, ...head, '申请内容'), row(2, '', '', '', '预算')];
    expect(headedRows(requests).records).toEqual([requests[1]]);
  });

  it('is the first row where none holds what every request must have', () => {
    const rows = [row(1, '编号', '日期'), row(2, '1', '2024-03-01')];
    expect(headedRows(rows)).toEqual({ names: ['编号', '日期'], records: [rows[1]] });
  });

  it('keeps the numbers that the file shows', async () => {
    const csv = '某局台账,,\n登记编号,收到日期,申请人类型\n\n1,2024-03-01,自然人\n';
    expect(await readLedger(new TextEncoder().encode(csv), 'a.csv')).toEqual({
      columns: ['登记编号', '收到日期', '申请人类型'],
      rows: [{ row: 4, cells: { 登记编号: '1', 收到日期: '2024-03-01', 申请人类型: '自然人' } }],
      leftOut: [],
    });
  });
});
