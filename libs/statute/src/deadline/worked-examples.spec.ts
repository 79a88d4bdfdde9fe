import { knownCalendar } from '../calendar/known-calendar.js';
import { deadlineAsOf } from './compute-deadline.js';
import type { DeadlineFacts } from './deadline-facts.js';

const calendar = knownCalendar();

describe('Worked dates from the official schedules', () => {
  it('E1: 2011-06-01 and 15 working days, by the text of 2007', () => {
    expect(deadlineAsOf({ receivedOn: '2011-06-01' })).toMatchObject({
      dueOn: '2011-06-23',
      originalDueOn: '2011-06-23',
      correctionNoticeDueOn: null,
      provisional: false,
    });
  });

  it.each([
    ['E2', '2019-05-15', '2019-05-24', '2019-06-05', '2019-06-13'],
    ['E4', '2021-04-26', '2021-05-08', null, '2021-05-26'],
    ['E5', '2022-04-01', '2022-04-13', '2022-04-24', '2022-04-29'],
    ['E6', '2024-02-08', null, null, '2024-03-13'],
    ['E7', '2024-09-14', null, '2024-10-12', '2024-10-18'],
    ['E8', '2025-09-25', '2025-10-11', '2025-10-22', '2025-10-29'],
    ['E9', '2025-12-12', null, null, '2026-01-12'],
  ])('%s: received %s', (_, receivedOn, seven, fifteen, twenty) => {
    const deadline = deadlineAsOf({
      receivedOn,
      consultations: [{ kind: 'organ', sentOn: receivedOn, answeredOn: receivedOn }],
    });
    if (seven) expect(deadline.correctionNoticeDueOn).toBe(seven);
    if (fifteen) expect(deadline.consultations[0]?.answerDueOn).toBe(fifteen);
    expect(deadline.dueOn).toBe(twenty);
  });

  it.each([
    ['E2', '2019-05-15', '2019-07-11'],
    ['E8', '2025-09-25', '2025-11-26'],
  ])('%s: received %s and extended by 20', (_, receivedOn, dueOn) => {
    const extension = { noticeOn: receivedOn, workingDays: 20 };
    expect(deadlineAsOf({ receivedOn, extension }).dueOn).toBe(dueOn);
  });

  it('E3: the Spring Festival of 2020 was lengthened on 27 January', () => {
    const receivedOn = '2020-01-13';
    expect(deadlineAsOf({ receivedOn, asOf: '2020-01-26' }).dueOn).toBe('2020-02-13');
    expect(deadlineAsOf({ receivedOn, asOf: '2020-01-27' }).dueOn).toBe('2020-02-17');
    expect(deadlineAsOf({ receivedOn }).dueOn).toBe('2020-02-17');
  });

  it('E10: a corrected request starts the period anew', () => {
    const corrections = [
      { noticeOn: '2022-04-12', periodEndsOn: '2022-05-05', receivedOn: '2022-04-25' },
    ];
    expect(deadlineAsOf({ receivedOn: '2022-04-01', corrections })).toMatchObject({
      dueOn: '2022-05-25',
      baseDueOn: '2022-05-25',
      originalDueOn: '2022-04-29',
      waiting: null,
      warnings: [],
    });
  });

  const asked = { kind: 'third-party', sentOn: '2025-09-17', receivedOn: '2025-09-19' } as const;
  const e11: DeadlineFacts = {
    receivedOn: '2025-09-10',
    consultations: [{ ...asked, answeredOn: '2025-10-14' }],
  };

  it('E11: a third party answers', () => {
    expect(deadlineAsOf(e11)).toMatchObject({
      originalDueOn: '2025-10-14',
      baseDueOn: '2025-10-14',
      dueOn: '2025-11-04',
      strictDueOn: '2025-10-31',
      consultations: [{ answerDueOn: '2025-10-16', running: false }],
      warnings: [],
    });
  });

  it('E12: a third party keeps silent', () => {
    const silent = deadlineAsOf({ receivedOn: '2025-09-10', consultations: [asked] });
    expect(silent).toMatchObject({ dueOn: '2025-11-06', strictDueOn: '2025-11-04' });
    expect(silent.consultations).toEqual([{ answerDueOn: '2025-10-16', running: true }]);
    expect(calendar.workingDaysBetween('2025-09-17', '2025-10-16')).toBe(17);
  });

  it('E13: and then the period is extended', () => {
    const extension = { noticeOn: '2025-11-04', workingDays: 20 };
    expect(deadlineAsOf({ ...e11, extension })).toMatchObject({
      dueOn: '2025-12-02',
      strictDueOn: '2025-11-28',
      warnings: [],
    });
  });

  it('E14: a fee is asked for and paid', () => {
    const fees = [{ noticeReceivedOn: '2024-10-10', paidOn: '2024-10-25' }];
    expect(deadlineAsOf({ receivedOn: '2024-09-13', fees })).toMatchObject({
      originalDueOn: '2024-10-17',
      fees: [{ payBy: '2024-11-06' }],
      dueOn: '2024-11-22',
      waiting: null,
      warnings: [],
    });
  });

  it('E15: 60 days for review end after the National Day holidays', () => {
    const { remedies, provisional } = deadlineAsOf({
      receivedOn: '2025-07-01',
      replyReceivedOn: '2025-08-04',
    });
    expect(remedies).toEqual({ reviewBy: '2025-10-09', suitBy: '2026-02-04' });
    expect(provisional).toBe(false);
  });
});
