import type { Choices, RequestDetail } from '../queries.js';
import { firstValues, methodFor } from './first-values.js';

const consultation = (id: string, answeredOn: string | null = null) => ({
  id,
  kind: 'third-party',
  sentOn: '2024-03-04',
  receivedOn: null,
  answeredOn,
  silentOn: null,
});
const detailOf = (request: object): RequestDetail =>
  ({
    parts: [{ id: 'a', kind: 'consultation', label: '第三方 甲公司' }],
    paper: { delivery: '邮寄' },
    deadline: { dueOn: '2024-03-04' },
    request: {
      consultations: [],
      reviews: [],
      litigations: [],
      reAnswers: [],
      decision: null,
      reply: null,
      unit: '法制科',
      handler: null,
      ...request,
    },
  }) as unknown as RequestDetail;
const choices = { today: '2024-03-04', extensionWorkingDays: 20 } as Choices;
const firsts = (verb: Parameters<typeof firstValues>[0], request: object = {}) =>
  firstValues(verb, { detail: detailOf(request), choices });

describe('What a drawer opens with', () => {
  it('is today and the days the law allows', () => {
    expect(firsts('extend-period')).toMatchObject({ noticeOn: '2024-03-04', workingDays: 20 });
  });

  it('leaves the day of a notice open once the due date is past', () => {
    const detail = { ...detailOf({}), deadline: { dueOn: '2024-03-01' } } as RequestDetail;
    expect(firstValues('extend-period', { detail, choices }).noticeOn).toBeUndefined();
    expect(firstValues('issue-fee-notice', { detail, choices }).noticeReceivedOn).toBeUndefined();
  });

  it('is the one consultation that is still open, and none where there are several', () => {
    const one = { consultations: [consultation('a'), consultation('b', '2024-03-05')] };
    expect(firsts('answer-consultation', one).consultationId).toBe('a');
    const two = { consultations: [consultation('a'), consultation('b')] };
    expect(firsts('answer-consultation', two).consultationId).toBeUndefined();
  });

  it('is what was decided before', () => {
    const decision = { category: 'provided', reasons: [], decidedOn: '2024-03-01' };
    expect(firsts('record-decision', { decision })).toMatchObject({
      category: 'provided',
      decidedOn: '2024-03-04',
    });
    expect(firsts('submit-for-approval', { decision }).subject).toBe('decision');
    expect(firsts('submit-for-approval').subject).toBe('extension');
  });

  it('is the way of delivery that the applicant wished for', () => {
    expect(firsts('dispatch-reply').method).toBe('post');
    expect(methodFor('电子邮件')).toBe('electronic');
    expect(methodFor('自行领取')).toBe('in-person');
    expect(methodFor(null)).toBeUndefined();
  });
});
