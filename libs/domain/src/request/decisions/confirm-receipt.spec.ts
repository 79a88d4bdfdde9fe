import { awaitingConfirmation, confirmed, given } from '../request.fixtures.js';
import { confirmReceipt } from './confirm-receipt.js';

const waiting = awaitingConfirmation('2025-09-10');

describe('Confirming a receipt', () => {
  it.each(['2025-09-10', '2025-09-12'])('starts the clock on %s', (confirmedOn) => {
    given(waiting)
      .on('2025-09-12')
      .when(confirmReceipt, { confirmedOn })
      .thenEmits(confirmed(confirmedOn));
  });

  it('is rejected the day before submission', () => {
    given(waiting)
      .on('2025-09-12')
      .when(confirmReceipt, { confirmedOn: '2025-09-09' })
      .thenRejects('date-before', { earlier: '2025-09-10' });
  });

  it('is rejected the day before the letter was signed for', () => {
    given(awaitingConfirmation('2025-09-08', { channel: 'post-signed', signedOn: '2025-09-10' }))
      .on('2025-09-12')
      .when(confirmReceipt, { confirmedOn: '2025-09-09' })
      .thenRejects('date-before', { earlierField: 'signedOn' });
  });

  it('is rejected for tomorrow', () => {
    given(waiting)
      .on('2025-09-12')
      .when(confirmReceipt, { confirmedOn: '2025-09-13' })
      .thenRejects('date-in-future');
  });
});
