import { knownCalendar } from '@tracker/statute';
import { dueOnAsOf } from './clock.js';
import { answerConsultation } from './decisions/answer-consultation.js';
import { confirmConsultationReceipt } from './decisions/confirm-consultation-receipt.js';
import { confirmReceipt } from './decisions/confirm-receipt.js';
import { extendPeriod } from './decisions/extend-period.js';
import { issueFeeNotice } from './decisions/issue-fee-notice.js';
import { lapsePayment } from './decisions/lapse-payment.js';
import { receiveSupplement } from './decisions/receive-supplement.js';
import { recordPayment } from './decisions/record-payment.js';
import { recordSilence } from './decisions/record-silence.js';
import { removeConsultation } from './decisions/remove-consultation.js';
import { removeConsultationAnswer } from './decisions/remove-consultation-answer.js';
import { removeExtension } from './decisions/remove-extension.js';
import { removeFeeNotice } from './decisions/remove-fee-notice.js';
import { removePayment } from './decisions/remove-payment.js';
import { removeSupplement } from './decisions/remove-supplement.js';
import { removeSupplementAnswer } from './decisions/remove-supplement-answer.js';
import { requestSupplement } from './decisions/request-supplement.js';
import { startConsultation } from './decisions/start-consultation.js';
import { atTheDesk } from './desk.fixtures.js';
import { awaitingConfirmation, idOf, received } from './request.fixtures.js';

const why = '录入有误';
const approvedBy = '王主任';
const extend = (noticeOn: string, workingDays: number) => ({ noticeOn, workingDays, approvedBy });

describe('A 补正 after an extension', () => {
  // E10 of the worked dates: received 04-01, told 04-12, corrected 04-25, restart to 05-25.
  const desk = atTheDesk([received('2022-04-01')]);

  it('waits for the applicant and leaves the extended date standing', () => {
    desk.does('2022-04-06', extendPeriod, extend('2022-04-06', 10));
    expect(desk.clock('2022-04-06').dueOn).toBe('2022-05-17');
    desk.does('2022-04-12', requestSupplement, {
      noticeOn: '2022-04-12',
      periodEndsOn: '2022-05-05',
    });
    expect(desk.clock('2022-04-20')).toMatchObject({
      dueOn: '2022-05-17',
      waiting: { for: 'correction', until: '2022-05-05' },
    });
  });

  it('forgets the extension when it restarts the period', () => {
    desk.does('2022-04-25', receiveSupplement, { receivedOn: '2022-04-25' });
    expect(desk.clock('2022-04-25')).toMatchObject({
      dueOn: '2022-05-25',
      originalDueOn: '2022-04-29',
      waiting: null,
    });
  });

  it('leaves room for one more extension, and for one only', () => {
    desk.does('2022-05-25', extendPeriod, extend('2022-05-25', 5));
    expect(desk.clock('2022-05-25').dueOn).toBe('2022-06-01');
    expect(desk.tries('2022-05-26', extendPeriod, extend('2022-05-26', 5))).toBe(
      'already-extended',
    );
  });

  it('recomputes when the wrong extension is removed', () => {
    desk.does('2022-05-26', removeExtension, { why });
    expect(desk.clock('2022-05-26').dueOn).toBe('2022-05-25');
    expect(desk.tries('2022-05-26', extendPeriod, extend('2022-05-26', 5))).toBe('due-date-passed');
  });
});

describe('A fee noticed in an extended period', () => {
  const desk = atTheDesk([received('2025-03-03')]);

  it('restarts the period when it is paid', () => {
    const notice = { noticeReceivedOn: '2025-04-10', scale: 'by-pages', quantity: 100 };
    desk
      .does('2025-03-28', extendPeriod, extend('2025-03-28', 20))
      .does('2025-04-10', issueFeeNotice, notice)
      .does('2025-04-15', recordPayment, { paidOn: '2025-04-15' });
    expect(desk.clock('2025-04-15')).toMatchObject({ dueOn: '2025-05-15', warnings: [] });
    const told = desk.clock('2025-04-15').steps.map(({ why }) => why.slice(0, 10));
    expect(told.slice(2)).toEqual(['2025年4月10日', '2025年4月15日']);
  });

  it('stays in time when the new period is extended as well', () => {
    desk.does('2025-05-15', extendPeriod, extend('2025-05-15', 5));
    expect(desk.clock('2025-05-15')).toMatchObject({ dueOn: '2025-05-22', warnings: [] });
    expect(dueOnAsOf(desk.request(), '2025-04-01', knownCalendar())).toBe('2025-04-28');
  });
});

describe('What was recorded with the wrong request', () => {
  const desk = atTheDesk([received('2025-03-03')]);
  const undisturbed = { dueOn: '2025-03-31', waiting: null, warnings: [] };

  it('leaves the clock where it would have been, once it is removed', () => {
    expect(desk.clock('2025-03-10')).toMatchObject(undisturbed);
    desk
      .does('2025-03-05', startConsultation, { kind: 'third-party', sentOn: '2025-03-05' })
      .does('2025-03-06', requestSupplement, { noticeOn: '2025-03-06' })
      .does('2025-03-07', issueFeeNotice, {
        noticeReceivedOn: '2025-03-07',
        scale: 'by-pages',
        quantity: 100,
      });
    expect(desk.clock('2025-03-10').waiting).not.toBeNull();
    desk
      .does('2025-03-10', removeFeeNotice, { why })
      .does('2025-03-10', removeSupplement, { why })
      .does('2025-03-10', removeConsultation, { why });
    expect(desk.clock('2025-03-10')).toMatchObject(undisturbed);
    expect(desk.request()).toMatchObject({ supplements: [], consultations: [], fees: [] });
  });

  it('may be recorded again', () => {
    desk.does('2025-03-10', requestSupplement, { noticeOn: '2025-03-10' });
    expect(desk.clock('2025-03-10').waiting).toMatchObject({ for: 'correction' });
  });
});

describe('An answer that never came', () => {
  const desk = atTheDesk([received('2025-03-03')]);
  const days = ['2025-03-12', '2025-03-31', '2025-04-15', '2025-05-20'];

  it.each([
    ['a 补正', receiveSupplement, { receivedOn: '2025-03-11' }, removeSupplementAnswer],
    ['a payment', recordPayment, { paidOn: '2025-03-11' }, removePayment],
    [
      'an opinion',
      answerConsultation,
      { consultationId: idOf('consultation'), answeredOn: '2025-03-11' },
      removeConsultationAnswer,
    ],
  ])('moves the clock while it stands, and never once it is removed: %s', (_n, verb, body, off) => {
    if (desk.request().supplements.length === 0)
      desk
        .does('2025-03-05', startConsultation, { kind: 'organ', sentOn: '2025-03-05' })
        .does('2025-03-06', requestSupplement, { noticeOn: '2025-03-06' })
        .does('2025-03-07', issueFeeNotice, {
          noticeReceivedOn: '2025-03-07',
          scale: 'by-pages',
          quantity: 100,
        });
    const [clocks, before] = [() => days.map(desk.clock), desk.request()];
    const waiting = clocks();
    desk.does('2025-03-12', verb, body);
    expect(clocks()).not.toEqual(waiting);
    desk.does('2025-03-12', off, { why, consultationId: idOf('consultation') });
    expect(clocks()).toEqual(waiting);
    expect(desk.request()).toEqual(before);
  });
});

describe('A consultation over New Year', () => {
  it('pauses for the working days between letter and answer, the working Sunday 01-04 too', () => {
    const desk = atTheDesk([received('2025-12-12')]);
    const consultation = { consultationId: idOf('consultation') };
    desk
      .does('2025-12-25', startConsultation, { kind: 'third-party', sentOn: '2025-12-25' })
      .does('2025-12-26', confirmConsultationReceipt, { ...consultation, receivedOn: '2025-12-26' })
      .does('2026-01-07', answerConsultation, { ...consultation, answeredOn: '2026-01-07' });
    expect(desk.clock('2026-01-07')).toMatchObject({
      baseDueOn: '2026-01-12',
      dueOn: '2026-01-22',
      strictDueOn: '2026-01-21',
    });
  });

  it('in silence pauses to the end of the 15 working days', () => {
    // E12: 17 working days excluded.
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-19', startConsultation, {
        kind: 'third-party',
        sentOn: '2025-09-17',
        receivedOn: '2025-09-19',
      })
      .does('2025-10-17', recordSilence, { consultationId: idOf('consultation') });
    expect(desk.clock('2025-10-17').dueOn).toBe('2025-11-06');
  });

  it('is extended from the due date that the pause has moved (E13)', () => {
    const desk = atTheDesk([received('2025-09-10')]);
    desk
      .does('2025-09-19', startConsultation, {
        kind: 'third-party',
        sentOn: '2025-09-17',
        receivedOn: '2025-09-19',
      })
      .does('2025-10-14', answerConsultation, {
        consultationId: idOf('consultation'),
        answeredOn: '2025-10-14',
      })
      .does('2025-11-04', extendPeriod, extend('2025-11-04', 20));
    expect(desk.clock('2025-11-04').dueOn).toBe('2025-12-02');
  });
});

describe('A fee after a 补正', () => {
  const desk = atTheDesk([received('2022-04-01')]);
  desk
    .does('2022-04-12', requestSupplement, { noticeOn: '2022-04-12', periodEndsOn: '2022-05-05' })
    .does('2022-04-25', receiveSupplement, { receivedOn: '2022-04-25' })
    .does('2022-05-20', issueFeeNotice, {
      noticeReceivedOn: '2022-05-20',
      scale: 'by-pages',
      quantity: 57,
    });

  it('waits for payment to the 20th working day and is never late meanwhile', () => {
    expect(desk.clock('2022-06-01')).toMatchObject({
      dueOn: '2022-05-25',
      waiting: { for: 'payment', until: '2022-06-20' },
    });
    expect(desk.tries('2022-06-20', lapsePayment)).toBe('period-still-runs');
  });

  it('restarts a full period from the day after payment', () => {
    desk.does('2022-06-08', recordPayment, { paidOn: '2022-06-08' });
    expect(desk.clock('2022-06-08')).toMatchObject({ dueOn: '2022-07-06', waiting: null });
    expect(desk.tries('2022-07-06', extendPeriod, extend('2022-07-06', 20))).toBeNull();
    expect(desk.tries('2022-07-07', extendPeriod, extend('2022-07-07', 20))).toBe(
      'due-date-passed',
    );
  });
});

describe('A request from the day before the text of 2019', () => {
  it.each([
    // 15 and 15 working days, no limit for the 补正 notice; then 20 and 20 with one of 7.
    ['2019-05-14', '2019-06-04', null],
    ['2019-05-15', '2019-06-13', '2019-05-24'],
  ])('or of the day: confirmed %s, due %s', (confirmedOn, dueOn, correctionNoticeDueOn) => {
    const desk = atTheDesk([awaitingConfirmation('2019-05-13', { registeredOn: '2019-05-13' })]);
    desk.does('2019-05-15', confirmReceipt, { confirmedOn });
    expect(desk.clock('2019-05-15')).toMatchObject({ dueOn, correctionNoticeDueOn });
  });
});
