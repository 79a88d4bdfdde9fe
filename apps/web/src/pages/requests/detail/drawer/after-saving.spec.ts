import type { Deadline, WhatIf } from '../queries.js';
import { afterSaving } from './after-saving.js';

const clock = (more: Partial<Deadline>): Deadline =>
  ({
    dueOn: '2024-04-01',
    strictDueOn: '2024-04-01',
    daysLeft: 20,
    waiting: null,
    provisional: false,
    remedies: null,
    warnings: [],
    ...more,
  }) as Deadline;
const tried = (more: Partial<WhatIf>): WhatIf => ({
  accepted: true,
  on: '2024-03-04',
  before: clock({}),
  after: clock({}),
  sentences: [],
  rejection: null,
  ...more,
});
const texts = (more: Partial<WhatIf>) => afterSaving(tried(more)).map(({ text }) => text);

describe('What the drawer says before saving', () => {
  it('names the new date beside the old one', () => {
    expect(
      texts({ after: clock({ dueOn: '2024-05-27', strictDueOn: '2024-05-27', daysLeft: 4 }) }),
    ).toEqual(['答复期限：2024年5月27日（原2024年4月1日），还有4个工作日。']);
  });

  it('counts the days past the date only where the reply is late', () => {
    const past = { dueOn: '2024-03-01', strictDueOn: '2024-03-01', daysLeft: -1 };
    expect(texts({ after: clock({ ...past, overdue: true }) })).toEqual([
      '答复期限：2024年3月1日（原2024年4月1日），已超过1个工作日。',
    ]);
    expect(texts({ after: clock({ ...past, overdue: false }) })).toEqual([
      '答复期限：2024年3月1日（原2024年4月1日）。',
    ]);
    const replied = { before: clock({ ...past, overdue: true }), after: clock(past) };
    expect(texts(replied)).toEqual(['答复期限不变：2024年3月1日，已超过1个工作日。']);
  });

  it('says that the date stays, and for what one waits', () => {
    const waiting = { for: 'correction' as const, until: '2024-03-27' };
    expect(texts({ after: clock({ waiting }) })).toEqual([
      '答复期限不变：2024年4月1日，还有20个工作日。',
      '等待申请人补正，至2024年3月27日；其间不计逾期。',
    ]);
  });

  it('tells the stricter reading and a date that is not sure', () => {
    expect(
      texts({ after: clock({ strictDueOn: '2024-03-29', provisional: true }) }).slice(1),
    ).toEqual(['从严计算为2024年3月29日。', '当年放假安排尚未公布，日期为暂定。']);
  });

  it('tells the remedies once the applicant has signed', () => {
    const remedies = { reviewBy: '2024-06-01', suitBy: '2024-10-01' };
    expect(texts({ after: clock({ remedies }) })[1]).toBe(
      '申请人可以在2024年6月1日前申请行政复议，在2024年10月1日前起诉（均含当日）。',
    );
  });

  it('warns of what the order would newly do wrong, or why it would be refused', () => {
    const late = { rule: 'D1', why: '告知补正已超过期限。' };
    expect(afterSaving(tried({ after: clock({ warnings: [late] }) })).at(-1)).toEqual({
      text: '告知补正已超过期限。',
      tone: 'warning',
    });
    expect(
      texts({ before: clock({ warnings: [late] }), after: clock({ warnings: [late] }) }),
    ).toHaveLength(1);
    const rejection = { code: 'x', detail: '不能延期。', facts: {} };
    expect(afterSaving(tried({ accepted: false, after: null, rejection }))).toEqual([
      { text: '不能延期。', tone: 'warning' },
    ]);
  });

  it('says where the clock has not begun', () => {
    expect(texts({ before: null, after: null })).toEqual(['答复期限尚未起算。']);
    expect(texts({ before: null })).toEqual(['答复期限：2024年4月1日，还有20个工作日。']);
  });
});
