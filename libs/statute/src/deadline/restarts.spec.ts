import { deadlineAsOf } from './compute-deadline.js';

// From 2025-02-10 to 2025-04-03 every Monday to Friday is a working day and nothing else is:
// seven working days end on 02-19, twenty on 03-10.
const receivedOn = '2025-02-10';
const correction = { noticeOn: '2025-02-19', periodEndsOn: '2025-03-12' };
const rules = (warnings: readonly { rule: string }[]) => warnings.map(({ rule }) => rule);

describe('A request for correction (补正)', () => {
  it.each([
    [undefined, true],
    ['2025-02-19', true],
    ['2025-03-11', true],
    ['2025-03-12', true],
    ['2025-03-13', false],
  ])('as of %s waits: %s; the due date stays as before', (asOf, waits) => {
    const deadline = deadlineAsOf({ receivedOn, asOf, corrections: [correction] });
    expect(deadline.dueOn).toBe('2025-03-10');
    expect(deadline.waiting).toEqual(waits ? { for: 'correction', until: '2025-03-12' } : null);
    expect(deadline.warnings).toEqual([]);
    const awaited = deadline.steps.find(({ rule }) => rule === 'D5');
    expect([awaited?.from, awaited?.to]).toEqual(
      waits ? [correction.noticeOn, '2025-03-12'] : [undefined, undefined],
    );
  });

  it('is not there before its letter', () => {
    const deadline = deadlineAsOf({ receivedOn, asOf: '2025-02-18', corrections: [correction] });
    expect(deadline.waiting).toBeNull();
  });

  it.each([
    ['2025-02-18', []],
    ['2025-02-19', []],
    ['2025-02-20', ['D1']],
  ])('told on %s is warned about by %j', (noticeOn, expected) => {
    const answered = { ...correction, noticeOn, receivedOn: '2025-03-03' };
    const deadline = deadlineAsOf({ receivedOn, corrections: [answered] });
    expect(rules(deadline.warnings)).toEqual(expected);
    expect(deadline.dueOn).toBe('2025-03-31');
    expect(deadline.originalDueOn).toBe('2025-03-10');
  });

  it('told too late does not make the request wait, and both dates stand in the steps', () => {
    const late = { ...correction, noticeOn: '2025-02-20' };
    const open = deadlineAsOf({ receivedOn, corrections: [late] });
    expect(open.waiting).toBeNull();
    expect(open.dueOn).toBe('2025-03-10');
    expect(open.warnings[0]?.why).toContain('届时列出两种日期');
    const answered = deadlineAsOf({
      receivedOn,
      corrections: [{ ...late, receivedOn: '2025-03-03' }],
    });
    expect(answered.warnings[0]?.why).toContain('两种日期均已列出');
    const step = answered.steps.find(({ rule }) => rule === 'D5');
    expect(step).toMatchObject({ from: '2025-03-03', to: '2025-03-31', workingDays: 20 });
    expect(step?.why).toContain('2025年3月10日');
    const extended = deadlineAsOf({
      receivedOn,
      corrections: [{ ...late, receivedOn: '2025-03-03' }],
      extension: { noticeOn: '2025-02-28', workingDays: 5 },
    });
    expect(extended.dueOn).toBe('2025-03-31');
    const told = extended.steps.find(({ rule }) => rule === 'D5');
    expect(told?.why).toContain('补正告知逾期，如不重新计算，期限为2025年3月17日。');
  });

  it.each([
    ['2025-03-12', '2025-04-10', []],
    ['2025-03-13', '2025-04-11', ['D5']],
  ])('answered on %s restarts to %s, warned by %j', (answeredOn, dueOn, expected) => {
    const corrections = [{ ...correction, receivedOn: answeredOn }];
    const deadline = deadlineAsOf({ receivedOn, corrections });
    expect(deadline.dueOn).toBe(dueOn);
    expect(deadline.baseDueOn).toBe(dueOn);
    expect(rules(deadline.warnings)).toEqual(expected);
  });

  it('told twice restarts from the last answer, with a warning', () => {
    const corrections = [
      { noticeOn: '2025-02-12', periodEndsOn: '2025-03-05', receivedOn: '2025-02-14' },
      { noticeOn: '2025-02-18', periodEndsOn: '2025-03-11', receivedOn: '2025-03-03' },
    ];
    const deadline = deadlineAsOf({ receivedOn, corrections });
    expect(deadline.dueOn).toBe('2025-03-31');
    expect(rules(deadline.warnings)).toEqual(['D5']);
    expect(deadline.warnings[0]?.why).toContain('第2次');
    expect(deadlineAsOf({ receivedOn, corrections: [...corrections].reverse() }).dueOn).toBe(
      '2025-03-31',
    );
  });
});

describe('A fee notice', () => {
  it.each([
    ['2025-03-07', 'payment', []],
    ['2025-03-10', 'payment', []],
    ['2025-03-11', undefined, ['D5']],
  ])('received on %s: waits for %s, warned by %j', (noticeReceivedOn, waits, expected) => {
    const deadline = deadlineAsOf({ receivedOn, fees: [{ noticeReceivedOn }] });
    expect(deadline.dueOn).toBe('2025-03-10');
    expect(deadline.waiting?.for).toBe(waits);
    expect(rules(deadline.warnings)).toEqual(expected);
  });

  it.each([
    ['2025-04-08', { for: 'payment', until: '2025-04-08' }],
    ['2025-04-09', null],
  ])('unpaid as of %s waits: %j', (asOf, waiting) => {
    const fees = [{ noticeReceivedOn: '2025-03-10' }];
    expect(deadlineAsOf({ receivedOn, asOf, fees })).toMatchObject({
      waiting,
      dueOn: '2025-03-10',
      fees: [{ payBy: '2025-04-08' }],
    });
  });

  it.each([
    ['2025-03-20', '2025-04-18', []],
    ['2025-04-08', '2025-05-08', []],
    ['2025-04-09', '2025-05-09', ['D5']],
  ])('paid on %s restarts to %s, warned by %j', (paidOn, dueOn, expected) => {
    const fees = [{ noticeReceivedOn: '2025-03-10', paidOn }];
    const deadline = deadlineAsOf({ receivedOn, fees });
    expect(deadline.dueOn).toBe(dueOn);
    expect(rules(deadline.warnings)).toEqual(expected);
  });

  it('that came too late has no effect, paid or not', () => {
    const fees = [{ noticeReceivedOn: '2025-03-11', paidOn: '2025-03-12' }];
    expect(deadlineAsOf({ receivedOn, fees }).dueOn).toBe('2025-03-10');
  });

  it('is judged by the due date current on its day', () => {
    const extension = { noticeOn: '2025-03-10', workingDays: 5 };
    const fees = [{ noticeReceivedOn: '2025-03-17', paidOn: '2025-03-20' }];
    expect(deadlineAsOf({ receivedOn, extension, fees }).dueOn).toBe('2025-04-18');
    const late = [{ noticeReceivedOn: '2025-03-18', paidOn: '2025-03-20' }];
    expect(deadlineAsOf({ receivedOn, extension, fees: late }).dueOn).toBe('2025-03-17');
  });

  it('received and paid on one day restarts from that day', () => {
    const fees = [{ noticeReceivedOn: '2025-03-10', paidOn: '2025-03-10' }];
    expect(deadlineAsOf({ receivedOn, fees }).dueOn).toBe('2025-04-08');
  });

  it('sent on the day a corrected request came in belongs to the new period', () => {
    const corrections = [{ ...correction, receivedOn: '2025-03-13' }];
    const fees = [{ noticeReceivedOn: '2025-03-13' }];
    const deadline = deadlineAsOf({ receivedOn, corrections, fees });
    expect(deadline.waiting?.for).toBe('payment');
    expect(deadline.dueOn).toBe('2025-04-11');
  });
});

describe('A restart', () => {
  const corrections = [
    { noticeOn: '2025-02-12', periodEndsOn: '2025-03-05', receivedOn: '2025-02-24' },
  ];

  it('forgets an earlier extension', () => {
    const extension = { noticeOn: '2025-02-21', workingDays: 20 };
    expect(deadlineAsOf({ receivedOn, corrections, extension }).dueOn).toBe('2025-03-24');
  });

  it.each(['2025-02-24', '2025-03-24'])(
    'may be followed by an extension told on %s',
    (noticeOn) => {
      const extension = { noticeOn, workingDays: 5 };
      expect(deadlineAsOf({ receivedOn, corrections, extension }).dueOn).toBe('2025-03-31');
    },
  );

  it('forgets a consultation that is over', () => {
    const consultations = [
      { kind: 'organ' as const, sentOn: '2025-02-13', answeredOn: '2025-02-24' },
    ];
    expect(deadlineAsOf({ receivedOn, corrections, consultations }).dueOn).toBe('2025-03-24');
  });

  it('leaves of a running consultation the days after it', () => {
    const consultations = [
      { kind: 'organ' as const, sentOn: '2025-02-17', answeredOn: '2025-03-03' },
    ];
    const deadline = deadlineAsOf({ receivedOn, corrections, consultations });
    expect(deadline).toMatchObject({ baseDueOn: '2025-03-24', dueOn: '2025-03-31' });
  });

  it('lets a consultation begun too late in the old period count in the new one', () => {
    const late = [{ ...correction, periodEndsOn: '2025-03-21', receivedOn: '2025-03-17' }];
    const consultations = [
      { kind: 'organ' as const, sentOn: '2025-03-12', answeredOn: '2025-03-24' },
    ];
    const deadline = deadlineAsOf({ receivedOn, corrections: late, consultations });
    expect(deadline).toMatchObject({ baseDueOn: '2025-04-15', dueOn: '2025-04-22', warnings: [] });
  });

  it('settles letters sent before it', () => {
    const open = { noticeOn: '2025-02-11', periodEndsOn: '2025-03-04' };
    const deadline = deadlineAsOf({ receivedOn, corrections: [open, ...corrections] });
    expect(deadline.waiting).toBeNull();
  });

  it('dated before the receipt has no effect and is warned about', () => {
    const wrong = [
      { noticeOn: '2025-02-05', periodEndsOn: '2025-02-28', receivedOn: '2025-02-07' },
    ];
    const deadline = deadlineAsOf({ receivedOn, corrections: wrong });
    expect(deadline.dueOn).toBe('2025-03-10');
    expect(rules(deadline.warnings)).toEqual(['D5']);
  });
});

describe('Two open letters', () => {
  it('are told by the one sent last, then by the other when that one has lapsed', () => {
    const corrections = [{ noticeOn: '2025-02-12', periodEndsOn: '2025-04-30' }];
    const fees = [{ noticeReceivedOn: '2025-02-14' }];
    const waiting = (asOf: string) => deadlineAsOf({ receivedOn, corrections, fees, asOf }).waiting;
    expect(waiting('2025-03-14')).toEqual({ for: 'payment', until: '2025-03-14' });
    expect(waiting('2025-03-17')).toEqual({ for: 'correction', until: '2025-04-30' });
  });
});
