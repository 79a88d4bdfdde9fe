import { knownCalendar } from '../calendar/known-calendar.js';
import { computeDeadline, deadlineAsOf } from './compute-deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';

describe('The text of 2007', () => {
  const receivedOn = '2019-05-14';

  it('gives 15 working days to what was received before 2019-05-15', () => {
    expect(deadlineAsOf({ receivedOn })).toMatchObject({
      dueOn: '2019-06-04',
      correctionNoticeDueOn: null,
    });
    expect(deadlineAsOf({ receivedOn: '2019-05-15' })).toMatchObject({
      dueOn: '2019-06-13',
      correctionNoticeDueOn: '2019-05-24',
    });
  });

  it('allows an extension of 15 and no more', () => {
    const extended = (workingDays: number) =>
      deadlineAsOf({ receivedOn, extension: { noticeOn: '2019-06-04', workingDays } });
    expect(extended(15)).toMatchObject({ dueOn: '2019-06-26', warnings: [] });
    expect(extended(20)).toMatchObject({ dueOn: '2019-06-26', warnings: [{ rule: 'D0' }] });
  });

  it('stays the text of a request whose correction came after the revision', () => {
    const corrections = [
      { noticeOn: '2019-05-30', periodEndsOn: '2019-06-20', receivedOn: '2019-06-03' },
    ];
    expect(deadlineAsOf({ receivedOn, corrections })).toMatchObject({
      dueOn: '2019-06-25',
      warnings: [],
    });
  });

  it('is named in the first step', () => {
    const [first] = deadlineAsOf({ receivedOn }).steps;
    expect(first).toMatchObject({
      rule: 'D0',
      from: receivedOn,
      to: '2019-06-04',
      workingDays: 15,
    });
  });
});

describe('A date in a year without a notice', () => {
  it.each([
    ['2026-12-03', '2026-12-31', false],
    ['2026-12-04', '2027-01-01', true],
  ])('received %s, due %s, is provisional: %s', (receivedOn, dueOn, provisional) => {
    const deadline = deadlineAsOf({ receivedOn });
    expect(deadline).toMatchObject({ dueOn, provisional });
    expect(deadline.steps.some(({ rule }) => rule === 'D4')).toBe(provisional);
  });

  it('is provisional until the day of the notice', () => {
    const receivedOn = '2024-12-20';
    expect(deadlineAsOf({ receivedOn, asOf: '2024-11-11' }).provisional).toBe(true);
    expect(deadlineAsOf({ receivedOn, asOf: '2024-11-12' }).provisional).toBe(false);
  });

  it('may be that of a remedy or of a payment', () => {
    const receivedOn = '2026-08-03';
    expect(deadlineAsOf({ receivedOn, replyReceivedOn: '2026-08-17' })).toMatchObject({
      provisional: true,
      remedies: { reviewBy: '2026-10-16', suitBy: '2027-02-17' },
    });
    const fees = [{ noticeReceivedOn: '2026-12-28' }];
    expect(deadlineAsOf({ receivedOn: '2026-12-02', fees }).provisional).toBe(true);
  });

  it('does not count the year of the receipt when all days counted lie in a known one', () => {
    expect(deadlineAsOf({ receivedOn: '2003-12-31' }).provisional).toBe(false);
    expect(deadlineAsOf({ receivedOn: '2003-12-30' }).provisional).toBe(true);
  });
});

describe('Impossible facts', () => {
  const wrong = (facts: unknown) => () => deadlineAsOf(facts as DeadlineFacts);

  it('are refused with the field that is wrong', () => {
    const error = (field: string, code = 'invalid-date') =>
      expect.objectContaining({ code, facts: expect.objectContaining({ field }) });
    expect(wrong({ receivedOn: '2025-02-30' })).toThrow(error('receivedOn'));
    expect(wrong({})).toThrow(error('receivedOn'));
    expect(wrong({ receivedOn: '2025-02-10', asOf: 'today' })).toThrow(error('asOf'));
    expect(
      wrong({ receivedOn: '2025-02-10', fees: [{ noticeReceivedOn: '2025-02-11', paidOn: 'x' }] }),
    ).toThrow(error('fees[0].paidOn'));
    expect(
      wrong({ receivedOn: '2025-02-10', consultations: [{ kind: 'x', sentOn: '2025-02-11' }] }),
    ).toThrow(error('consultations[0].kind', 'invalid-consultation-kind'));
  });
});

describe('Without explanation', () => {
  it('the dates and warnings are the same', () => {
    const facts: DeadlineFacts = {
      receivedOn: '2025-02-10',
      consultations: [{ kind: 'organ', sentOn: '2025-04-17' }],
      fees: [{ noticeReceivedOn: '2025-03-10', paidOn: '2025-03-20' }],
      replyReceivedOn: '2025-04-18',
    };
    const told = deadlineAsOf(facts);
    const bare = computeDeadline(facts, knownCalendar(), { explain: false });
    expect(bare).toEqual({ ...told, steps: [] });
    expect(told.steps.length).toBeGreaterThan(4);
    for (const { why, from, to, workingDays } of told.steps) {
      expect(why).toMatch(/（.+）/);
      expect(workingDays).toBe(knownCalendar().workingDaysBetween(from, to));
    }
  });
});
