import { closed, feeLapsed, feeNoticed, feePaid, given, received } from '../request.fixtures.js';
import { lapsePayment } from './lapse-payment.js';

const noticed = [received('2024-09-13'), feeNoticed('2024-10-10')];

describe('Lapsing a payment period', () => {
  it('is rejected on the last of its 20 working days', () => {
    given(...noticed)
      .on('2024-11-06')
      .when(lapsePayment)
      .thenRejects('period-still-runs', { endsOn: '2024-11-06' });
  });

  it.each(['2024-11-07', '2025-01-08'])('closes on the day after it, recorded on %s', (today) => {
    given(...noticed)
      .on(today)
      .when(lapsePayment)
      .thenEmits(feeLapsed('2024-11-06'), closed('2024-11-07', 'payment-lapsed', 'payment-lapsed'));
  });

  it('is rejected without a notice', () => {
    given(received('2024-09-13'))
      .on('2024-11-07')
      .when(lapsePayment)
      .thenRejects('fee-never-noticed');
  });

  it('is rejected after payment', () => {
    given(...noticed, feePaid('2024-10-25'))
      .on('2024-11-07')
      .when(lapsePayment)
      .thenRejects('fee-already-paid', { paidOn: '2024-10-25' });
  });
});
