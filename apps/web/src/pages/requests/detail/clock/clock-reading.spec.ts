import type { RequestDetail } from '../queries.js';
import { clockNotes, pausedText } from './clock-reading.js';

const detail = (deadline: object | null, request: object = {}, status = 'handling') =>
  ({
    status,
    request: { life: 'open', reply: null, delayedReplyOn: null, reAnswers: [], ...request },
    deadline: deadline && {
      dueOn: '2024-04-01',
      strictDueOn: '2024-04-01',
      originalDueOn: '2024-04-01',
      waiting: null,
      consultations: [],
      remedies: null,
      ...deadline,
    },
  }) as unknown as RequestDetail;
const supplement = { waiting: { for: 'correction', until: '2024-03-27' } };

describe('What the clock card says', () => {
  it('is nothing beside the days while the clock simply runs', () => {
    expect(pausedText(detail({}))).toBeNull();
    expect(clockNotes(detail({}))).toEqual([]);
  });

  it('is for whom one waits, until when', () => {
    expect(pausedText(detail(supplement))).toBe('等申请人补正');
    expect(clockNotes(detail(supplement))).toEqual([
      '等申请人补正，至2024年3月27日；其间不计逾期。',
    ]);
  });

  it('is that the applicant has let the period pass', () => {
    expect(pausedText(detail(supplement, {}, 'lapsed'))).toBe('可不再处理');
    expect(clockNotes(detail(supplement, {}, 'lapsed'))).toEqual([
      '申请人的期限已过，核实后可以不再处理。',
    ]);
  });

  it('is the pause of the last consultation that runs', () => {
    const consultations = [
      { answerDueOn: '2024-03-20', running: false },
      { answerDueOn: '2024-03-28', running: true },
    ];
    expect(pausedText(detail({ consultations }))).toBe('征求意见，期限暂停');
    expect(clockNotes(detail({ consultations }))[0]).toContain('2024年3月28日');
  });

  it('is that it is late where the letter went out too late to stop anything', () => {
    const consultations = [{ answerDueOn: '2024-04-23', running: true }];
    const consulting = { ...detail({ consultations }), colour: 'overdue' } as RequestDetail;
    expect(pausedText(consulting)).toBeNull();
    expect(clockNotes(consulting)).toEqual([]);
    const lapsed = { ...detail({}, {}, 'lapsed'), colour: 'overdue' } as RequestDetail;
    expect(pausedText(lapsed)).toBeNull();
    expect(clockNotes(lapsed)).toEqual(['申请人的期限已过，核实后可以不再处理。']);
  });

  it('is the stricter and the original date where they differ', () => {
    expect(clockNotes(detail({ dueOn: '2024-05-27', strictDueOn: '2024-05-20' }))).toEqual([
      '从严计算为2024年5月20日，请以此为准安排办理。',
      '原答复期限：2024年4月1日。',
    ]);
  });

  it('is that nothing runs yet, or any more', () => {
    expect(pausedText(detail(null))).toBe('期限未起算');
    expect(clockNotes(detail(null, { life: 'awaiting-confirmation' }))).toHaveLength(1);
    expect(pausedText(detail({}, { life: 'closed' }))).toBe('已办结');
    const late = { ...detail({}, { life: 'closed' }), late: true };
    expect(pausedText(late)).toBe('已办结，逾期答复');
    expect(pausedText(detail({}, { life: 'voided' }))).toBe('已作废');
    const orders = [{ answeredOn: null, dueOn: '2024-06-03' }];
    expect(clockNotes(detail({}, { life: 'closed', reAnswers: orders }))).toEqual([
      '被责令重新答复，期限2024年6月3日。',
    ]);
  });
});
