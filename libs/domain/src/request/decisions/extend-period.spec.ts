import {
  approvalGranted,
  approvalRequested,
  approvalReturned,
  consultationAnswered,
  consultationStarted,
  extended,
  feeNoticed,
  feePaid,
  given,
  received,
  supplementReceived,
  supplementRequested,
} from '../request.fixtures.js';
import { extendPeriod } from './extend-period.js';

const order = (noticeOn: string, workingDays = 20) => ({
  noticeOn,
  workingDays,
  approvedBy: '王主任',
});
const supplemented = [
  received('2025-09-10'),
  extended('2025-09-11', 5),
  supplementRequested('2025-09-12', '2025-09-30'),
  supplementReceived('2025-09-26'),
];

describe('Extending a period', () => {
  it.each([
    ['the day before the due date', '2025-10-13'],
    ['the due date itself', '2025-10-14'],
  ])('is possible on %s', (_name, noticeOn) => {
    given(received('2025-09-10'))
      .on(noticeOn)
      .when(extendPeriod, order(noticeOn))
      .thenEmits(extended(noticeOn));
  });

  it('is rejected the day after', () => {
    given(received('2025-09-10'))
      .on('2025-10-15')
      .when(extendPeriod, order('2025-10-15'))
      .thenRejects('due-date-passed', { on: '2025-10-15', dueOn: '2025-10-14' });
  });

  it('may be recorded late when the applicant was told in time', () => {
    given(received('2025-09-10'))
      .on('2025-11-03')
      .when(extendPeriod, order('2025-10-14'))
      .thenEmits(extended('2025-10-14'));
  });

  it.each([
    ['2025-11-04', 'the due date that a pause has moved', true],
    ['2025-11-05', 'the day after it', false],
  ])('on %s, %s', (noticeOn, _name, possible) => {
    const history = [
      received('2025-09-10'),
      consultationStarted('2025-09-17', { receivedOn: '2025-09-19' }),
      consultationAnswered('2025-10-14'),
    ];
    const spec = given(...history)
      .on(noticeOn)
      .when(extendPeriod, order(noticeOn));
    if (possible) spec.thenEmits(extended(noticeOn));
    else spec.thenRejects('due-date-passed', { dueOn: '2025-11-04' });
  });

  it('is judged by the due date of its day, not by a pause that began later', () => {
    given(received('2025-09-10'), consultationStarted('2025-10-14'))
      .on('2025-10-20')
      .when(extendPeriod, order('2025-10-10'))
      .thenEmits(extended('2025-10-10'));
  });

  it.each([
    [1, true],
    [20, true],
    [21, false],
  ])('of %i working days under the text of 2019', (workingDays, possible) => {
    const spec = given(received('2019-05-15'))
      .on('2019-06-13')
      .when(extendPeriod, order('2019-06-13', workingDays));
    if (possible) spec.thenEmits(extended('2019-06-13', workingDays));
    else spec.thenRejects('extension-too-long', { workingDays, allowed: 20 });
  });

  it.each([
    [15, true],
    [16, false],
  ])('of %i working days when received the day before that text', (workingDays, possible) => {
    // 2019-05-14 + 15 WD = 2019-06-04.
    const spec = given(received('2019-05-14'))
      .on('2019-06-04')
      .when(extendPeriod, order('2019-06-04', workingDays));
    if (possible) spec.thenEmits(extended('2019-06-04', workingDays));
    else spec.thenRejects('extension-too-long', { workingDays, allowed: 15 });
  });

  it('under the text of 2007 is too late on working day 16', () => {
    given(received('2019-05-14'))
      .on('2019-06-05')
      .when(extendPeriod, order('2019-06-05', 15))
      .thenRejects('due-date-passed', { dueOn: '2019-06-04' });
  });

  it('is rejected a second time in the same period', () => {
    given(received('2025-09-10'), extended('2025-09-11', 5))
      .on('2025-09-12')
      .when(extendPeriod, order('2025-09-12', 5))
      .thenRejects('already-extended', { noticeOn: '2025-09-11' });
  });

  it.each([
    ['a 补正', [...supplemented], '2025-09-26'],
    [
      'a payment',
      [
        received('2025-09-10'),
        extended('2025-09-11', 5),
        feeNoticed('2025-09-12'),
        feePaid('2025-09-19'),
      ],
      '2025-09-19',
    ],
  ])(
    'is possible again from the day of %s, which restarts the period (D5)',
    (_name, history, noticeOn) => {
      given(...history)
        .on(noticeOn)
        .when(extendPeriod, order(noticeOn))
        .thenEmits(extended(noticeOn));
    },
  );

  it('is rejected for a notice before the restart', () => {
    given(...supplemented)
      .on('2025-09-26')
      .when(extendPeriod, order('2025-09-25'))
      .thenRejects('date-before', { earlierField: 'periodBeganOn', earlier: '2025-09-26' });
  });

  it.each([
    ['awaits the head', [approvalRequested('extension')]],
    ['was returned by the head', [approvalRequested('extension'), approvalReturned()]],
  ])('is rejected while it %s', (_name, approval) => {
    given(received('2025-09-10'), ...approval)
      .on('2025-09-26')
      .when(extendPeriod, order('2025-09-26'))
      .thenRejects('approval-pending');
  });

  it('is possible once the head consents', () => {
    given(received('2025-09-10'), approvalRequested('extension'), approvalGranted())
      .on('2025-09-26')
      .when(extendPeriod, order('2025-09-26'))
      .thenEmits(extended('2025-09-26'));
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-09-27', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, noticeOn, code) => {
    given(received('2025-09-10'))
      .on('2025-09-26')
      .when(extendPeriod, order(noticeOn))
      .thenRejects(code, { field: 'noticeOn' });
  });

  it.each([0, -1, 1.5])('does not take %d for a number of days', (workingDays) => {
    expect(extendPeriod.body.safeParse(order('2025-09-26', workingDays)).success).toBe(false);
  });
});
