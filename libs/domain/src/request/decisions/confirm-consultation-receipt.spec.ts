import {
  consultationAnswered,
  consultationReceived,
  consultationStarted,
  given,
  idOf,
  received,
} from '../request.fixtures.js';
import { confirmConsultationReceipt } from './confirm-consultation-receipt.js';

const sent = [received('2025-09-10'), consultationStarted('2025-09-17')];
const order = (receivedOn: string, consultationId = idOf('consultation')) => ({
  consultationId,
  receivedOn,
});

describe('Confirming that a consultation letter arrived', () => {
  it.each(['2025-09-17', '2025-09-19'])('takes %s', (receivedOn) => {
    given(...sent)
      .on('2025-09-22')
      .when(confirmConsultationReceipt, order(receivedOn))
      .thenEmits(consultationReceived(receivedOn));
  });

  it.each([
    ['the day before it was sent', '2025-09-16', 'date-before'],
    ['tomorrow', '2025-09-23', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, receivedOn, code) => {
    given(...sent)
      .on('2025-09-22')
      .when(confirmConsultationReceipt, order(receivedOn))
      .thenRejects(code);
  });

  it('is rejected for a day after the answer', () => {
    given(...sent, consultationAnswered('2025-09-18'))
      .on('2025-09-22')
      .when(confirmConsultationReceipt, order('2025-09-19'))
      .thenRejects('date-before', { field: 'answeredOn', earlier: '2025-09-19' });
  });

  it('is rejected a second time', () => {
    given(...sent, consultationReceived('2025-09-19'))
      .on('2025-09-22')
      .when(confirmConsultationReceipt, order('2025-09-18'))
      .thenRejects('consultation-already-received', { receivedOn: '2025-09-19' });
  });

  it('is rejected for a letter that is not of this request', () => {
    given(...sent)
      .on('2025-09-22')
      .when(confirmConsultationReceipt, order('2025-09-19', idOf('other')))
      .thenRejects('consultation-unknown', { consultationId: idOf('other') });
  });
});
