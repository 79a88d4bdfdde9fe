import { extended, feeNoticed, feePaid, given, idOf, received } from '../request.fixtures.js';
import { removePayment } from './remove-payment.js';

const body = { why: '款项未到账' };
const noticed = [received('2025-09-10'), feeNoticed('2025-09-15')];

describe('Removing a payment', () => {
  it('names the fee and the day it claimed', () => {
    given(...noticed, feePaid('2025-09-17'))
      .on('2025-09-18')
      .when(removePayment, body)
      .thenEmits({
        type: 'PaymentRemoved',
        data: { feeId: idOf('fee'), paidOn: '2025-09-17', ...body },
      });
  });

  it('is rejected where nobody paid, or the new period was extended', () => {
    given(...noticed)
      .on('2025-09-18')
      .when(removePayment, body)
      .thenRejects('fee-not-paid');
    given(...noticed, feePaid('2025-09-17'), extended('2025-09-17'))
      .on('2025-09-18')
      .when(removePayment, body)
      .thenRejects('rests-on-answer', { field: 'extension.noticeOn', on: '2025-09-17' });
  });
});
