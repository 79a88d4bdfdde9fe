import { filterWords } from './filter-words.js';

describe('A filter in words', () => {
  it('is nothing for all requests', () => {
    expect(filterWords({})).toEqual([]);
  });

  it('names what was chosen', () => {
    expect(
      filterWords({
        status: ['handling', 'awaiting-supplement'],
        urgency: ['overdue', 'red'],
        open: true,
        overdue: false,
        answered: true,
        handler: '王五',
        unit: '法制科',
        channel: 'in-person',
        applicantType: 'natural-person',
        category: 'provided',
        numberPrefix: '2024-',
      }),
    ).toEqual([
      '状态为办理中或者待补正',
      '尚未办结',
      '紧急程度为已逾期或者红色预警',
      '未逾期',
      '已答复办结',
      '承办人为王五',
      '承办机构为法制科',
      '收到方式为当面',
      '申请人类型为自然人',
      '办理结果为予以公开，提供信息',
      '登记编号以 2024- 开头',
    ]);
  });

  it('names periods', () => {
    expect(
      filterWords({
        receivedFrom: '2024-01-01',
        receivedTo: '2024-01-31',
        dueTo: '2024-03-01',
        closedFrom: '2024-02-01',
      }),
    ).toEqual([
      '收到日期自 2024-01-01 至 2024-01-31',
      '答复期限至 2024-03-01 止',
      '办结日期自 2024-02-01 起',
    ]);
    expect(filterWords({ dueFrom: '2024-03-01', dueTo: '2024-03-01' })).toEqual([
      '答复期限为 2024-03-01',
    ]);
  });
});
