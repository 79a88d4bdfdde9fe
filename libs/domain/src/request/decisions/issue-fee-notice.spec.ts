import {
  feeNoticed,
  feePaid,
  given,
  idOf,
  received,
  supplementReceived,
  supplementRequested,
} from '../request.fixtures.js';
import { issueFeeNotice } from './issue-fee-notice.js';

const history = [received('2024-09-13')];
const order = { noticeReceivedOn: '2024-10-10', scale: 'by-pages', quantity: 57 };
const notice = (data: object) => ({
  type: 'FeeNoticeIssued' as const,
  data: { feeId: idOf('fee'), ...order, scale: 'by-pages' as const, amount: 270, ...data },
});

describe('Issuing a fee notice', () => {
  it.each([
    ['by-pages', 31, 10],
    ['by-pages', 57, 270],
    ['by-pages', 101, 720],
    ['by-items', 11, 100],
    ['by-items', 31, 200],
  ] as const)('%s, %i: %i 元', (scale, quantity, amount) => {
    given(...history)
      .on('2024-10-10')
      .when(issueFeeNotice, { ...order, scale, quantity })
      .thenEmits(notice({ scale, quantity, amount }));
  });

  it.each([
    ['by-pages', 30],
    ['by-items', 10],
  ] as const)('is rejected %s for %i: free', (scale, quantity) => {
    given(...history)
      .on('2024-10-10')
      .when(issueFeeNotice, { ...order, scale, quantity })
      .thenRejects('nothing-to-charge', { scale, quantity });
  });

  it.each(['2024-10-16', '2024-10-17'])('in time on %s', (noticeReceivedOn) => {
    given(...history)
      .on('2024-10-18')
      .when(issueFeeNotice, { ...order, noticeReceivedOn })
      .thenEmits(notice({ noticeReceivedOn }));
  });

  it('is rejected when it reached the applicant the day after the due date', () => {
    given(...history)
      .on('2024-10-18')
      .when(issueFeeNotice, { ...order, issuedOn: '2024-10-17', noticeReceivedOn: '2024-10-18' })
      .thenRejects('due-date-passed', { dueOn: '2024-10-17' });
  });

  it('is judged by the due date of its day, not by a restart that came later', () => {
    given(
      received('2025-09-10'),
      supplementRequested('2025-09-12', '2025-09-30'),
      supplementReceived('2025-10-22'),
    )
      .on('2025-10-23')
      .when(issueFeeNotice, { ...order, noticeReceivedOn: '2025-10-20' })
      .thenRejects('due-date-passed', { on: '2025-10-20', dueOn: '2025-10-14' });
  });

  it.each([
    ['2020-12-31', false],
    ['2021-01-01', true],
  ])('received on %s, by 109号 in force from 2021-01-01', (noticeReceivedOn, inForce) => {
    const spec = given(received('2020-12-25'))
      .on('2021-01-04')
      .when(issueFeeNotice, { ...order, noticeReceivedOn });
    if (inForce) spec.thenEmits(notice({ noticeReceivedOn }));
    else spec.thenRejects('fee-scale-not-in-force', { from: '2021-01-01' });
  });

  it('is rejected while one is unpaid', () => {
    given(...history, feeNoticed('2024-10-09'))
      .on('2024-10-10')
      .when(issueFeeNotice, order)
      .thenRejects('fee-already-noticed', { noticeReceivedOn: '2024-10-09' });
  });

  it('is rejected after payment too: one scale for a request, never both', () => {
    given(...history, feeNoticed('2024-10-08'), feePaid('2024-10-09'))
      .on('2024-10-10')
      .when(issueFeeNotice, { ...order, scale: 'by-items', quantity: 11 })
      .thenRejects('fee-already-paid', { paidOn: '2024-10-09' });
  });

  it.each([
    [
      'received before the request',
      { noticeReceivedOn: '2024-09-12' },
      'date-before',
      'noticeReceivedOn',
    ],
    ['received tomorrow', { noticeReceivedOn: '2024-10-11' }, 'date-in-future', 'noticeReceivedOn'],
    [
      'received before it was issued',
      { issuedOn: '2024-10-10', noticeReceivedOn: '2024-10-09' },
      'date-before',
      'noticeReceivedOn',
    ],
    ['issued before the request', { issuedOn: '2024-09-12' }, 'date-before', 'issuedOn'],
  ] as const)('is rejected when %s', (_name, dates, code, field) => {
    given(...history)
      .on('2024-10-10')
      .when(issueFeeNotice, { ...order, ...dates })
      .thenRejects(code, { field });
  });

  it.each([
    ['by-pages', 1_000_001],
    ['by-items', 10_001],
    ['by-pages', 0],
  ])('does not take %s %i: beyond what the scale counts', (scale, quantity) => {
    expect(issueFeeNotice.body.safeParse({ ...order, scale, quantity }).success).toBe(false);
  });
});
