import type { Choices, RequestDetail } from '../queries.js';
import { factSections } from './fact-sections.js';

const choices = {
  options: {
    method: [{ code: 'post', label: '邮寄' }],
    result: [{ code: 'corrected', label: '结果纠正' }],
    subject: [{ code: 'decision', label: '处理决定' }],
  },
} as unknown as Choices;
const detail = (request: object, more: object = {}) =>
  ({
    masked: false,
    personal: { applicantName: '张三', description: '预算' },
    paper: { idType: null, form: '纸面', delivery: null, splitFrom: null },
    channelLabel: '当面',
    applicantTypeLabel: '自然人',
    categoryLabel: null,
    parts: [{ id: 'c', kind: 'consultation', label: '第三方 甲公司' }],
    request: {
      registeredOn: '2024-03-04',
      receivedOn: '2024-03-04',
      splitInto: [],
      supplements: [],
      consultations: [],
      extensions: [],
      fees: [],
      reviews: [],
      litigations: [],
      reAnswers: [],
      approval: null,
      decision: null,
      reply: null,
      closing: null,
      ...request,
    },
    ...more,
  }) as unknown as RequestDetail;
const sections = (request: object, more: object = {}) =>
  Object.fromEntries(
    factSections(detail(request, more), choices).map(({ title, lines }) => [
      title,
      lines.map(({ label, value }) => `${label} ${value}`),
    ]),
  );

describe('The facts of a request', () => {
  it('show what there is and nothing else', () => {
    const shown = sections({});
    expect(Object.keys(shown)).toEqual(['申请人', '申请内容', '收件与承办']);
    expect(shown.申请人).toEqual(['姓名或者名称 张三', '类型 自然人']);
  });

  it('say what is still awaited', () => {
    const shown = sections({
      receivedOn: null,
      supplements: [{ noticeOn: '2024-03-05', periodEndsOn: '2024-03-27', receivedOn: null }],
      consultations: [{ id: 'c', sentOn: '2024-03-06', answeredOn: null, silentOn: null }],
      fees: [{ id: 'f', noticeReceivedOn: '2024-03-07', amount: 880, paidOn: null }],
    });
    expect(shown.收件与承办).toContain('收到日期 尚待与申请人确认');
    expect(shown.补正?.at(-1)).toBe('收到补正 尚未收到');
    expect(shown.征求意见).toEqual(['对象 第三方 甲公司', '答复 尚未答复']);
    expect(shown.收费).toContain('金额 880元');
  });

  it('say what the consulted party wants, once it has answered', () => {
    const answered = { id: 'c', sentOn: '2024-03-06', answeredOn: '2024-03-12', silentOn: null };
    const shown = sections({ consultations: [{ ...answered, opinion: 'objects' }] });
    expect(shown.征求意见?.slice(1)).toEqual(['答复 2024-03-12', '意见 objects']);
  });

  it('number what happened more than once', () => {
    const extensions = [
      { noticeOn: '2024-03-05', workingDays: 5 },
      { noticeOn: '2024-04-05', workingDays: 20 },
    ];
    expect(Object.keys(sections({ extensions }))).toContain('延期（2）');
  });

  it('tell decision, approval and reply in words', () => {
    const reasons = [
      { code: 'a', article: '条例第十五条' },
      { code: 'b', article: '条例第十五条' },
    ];
    const shown = sections(
      {
        decision: { category: 'trade-secret', reasons, decidedOn: '2024-03-20' },
        approval: { subject: 'decision', status: 'granted' },
        reply: { method: 'post', letterNumber: '1号' },
      },
      { categoryLabel: '涉及商业秘密' },
    );
    expect(shown.决定与审核).toEqual([
      '办理结果 涉及商业秘密',
      '法律依据 条例第十五条',
      '决定日期 2024-03-20',
      '审核 处理决定已通过',
    ]);
    expect(shown.答复与办结).toEqual(['答复文号 1号', '送达方式 邮寄']);
    const changed = sections({ approval: { subject: 'decision', status: 'returned' } });
    expect(changed.决定与审核).toEqual(['审核 处理决定须重新送审']);
  });

  it('hide the words of the request from those whose work does not need them', () => {
    expect(sections({}, { masked: true, personal: {} }).申请内容?.[0]).toContain('本岗位不查看');
  });
});
