import { feeNoticed, feePaid, given, received } from '../request.fixtures.js';
import { recordPayment } from './record-payment.js';

const noticed = [received('2024-09-13'), feeNoticed('2024-10-10')];

describe('Recording a payment', () => {
  it.each([
    ['the day of the notice', '2024-10-10'],
    ['the last day', '2024-11-06'],
    ['the day after it, before the lapse is recorded', '2024-11-07'],
  ])('is possible for %s', (_name, paidOn) => {
    given(...noticed)
      .on('2024-11-07')
      .when(recordPayment, { paidOn })
      .thenEmits(feePaid(paidOn));
  });

  it('is rejected without a notice', () => {
    given(received('2024-09-13'))
      .on('2024-11-07')
      .when(recordPayment, { paidOn: '2024-10-25' })
      .thenRejects('fee-never-noticed');
  });

  it('is rejected a second time', () => {
    given(...noticed, feePaid('2024-10-25'))
      .on('2024-11-07')
      .when(recordPayment, { paidOn: '2024-10-28' })
      .thenRejects('fee-already-paid', { paidOn: '2024-10-25' });
  });

  it.each([
    ['the day before the notice', '2024-10-09', 'date-before'],
    ['tomorrow', '2024-11-08', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, paidOn, code) => {
    given(...noticed)
      .on('2024-11-07')
      .when(recordPayment, { paidOn })
      .thenRejects(code);
  });
});
