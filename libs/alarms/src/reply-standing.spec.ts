import { defaultAlarmSettings } from '@tracker/domain/events';
import { knownCalendar } from '@tracker/statute';
import { type ReplyFacts, replyStanding } from './reply-standing.js';

const calendar = knownCalendar();
const row: ReplyFacts = {
  requestId: '00000000-0000-5000-8000-000000000001',
  organ: 'A',
  life: 'open',
  receivedOn: '2025-09-10',
  dueOn: '2025-11-04',
  strictDueOn: '2025-10-31',
  delayedReplyOn: null,
  provisional: false,
  waitingFor: null,
  answeredOn: null,
};
const on = (today: string, facts: Partial<ReplyFacts> = {}, settings = defaultAlarmSettings) => {
  const { daysLeft, colour } = replyStanding({ ...row, ...facts }, today, calendar, settings);
  return [daysLeft, colour];
};

describe('How a request stands with its reply', () => {
  // E11: due Tuesday 2025-11-04, strictly Friday 10-31; no day off but weekends from 10-13 on.
  // biome-ignore format: a table is read by column
  const days: readonly [string, number, string][] = [
    ['2025-10-23', 8, 'green'],  ['2025-10-24', 7, 'yellow'], ['2025-10-29', 4, 'red'],
    ['2025-11-03', 1, 'red'],    ['2025-11-04', 0, 'red'],    ['2025-11-05', -1, 'overdue'],
    ['2025-11-08', -4, 'overdue'],
  ];
  it.each(days)('on %s has %d days to the date shown and is %s by the earlier one', (...row) => {
    const [today, ...standing] = row;
    expect(on(today)).toEqual(standing);
  });

  it('is warned by the thresholds of its organ', () => {
    const wide = { ...defaultAlarmSettings, yellowWorkingDays: 10, redWorkingDays: 6 };
    expect(on('2025-10-23', {}, wide)).toEqual([8, 'red']);
    expect(on('2025-10-17', {}, wide)).toEqual([12, 'yellow']);
  });

  it('has until the later date told to the applicant, which has no stricter reading', () => {
    const facts = { delayedReplyOn: '2025-11-20' };
    expect(on('2025-11-05', facts)).toEqual([11, 'green']);
    expect(on('2025-11-18', facts)).toEqual([2, 'red']);
    expect(on('2025-11-21', facts)).toEqual([-1, 'overdue']);
    expect(on('2025-11-03', { delayedReplyOn: '2025-10-20' })).toEqual([1, 'red']);
  });

  it('cannot become late while it waits for the applicant', () => {
    expect(on('2025-11-05', { waitingFor: 'correction' })).toEqual([-1, 'waiting']);
    expect(on('2025-10-23', { waitingFor: 'payment' })).toEqual([8, 'waiting']);
  });

  it.each([
    ['its receipt is not confirmed', { life: 'awaiting-confirmation', dueOn: null }],
    ['it is answered and not closed', { answeredOn: '2025-11-03' }],
    ['it is closed', { life: 'closed', answeredOn: null }],
    ['it is void', { life: 'voided', dueOn: null }],
  ])('has no colour once or while %s', (_what, facts) => {
    expect(on('2025-11-05', facts)).toEqual([null, null]);
  });
});
