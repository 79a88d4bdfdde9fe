import {
  consultationAnswered,
  consultationSilent,
  consultationStarted,
  given,
  idOf,
  received,
} from '../request.fixtures.js';
import { removeConsultation } from './remove-consultation.js';

const body = { why: '录错申请' };
const consulted = [received('2025-09-10'), consultationStarted('2025-09-15')];

describe('Removing a consultation', () => {
  it('names the last one', () => {
    const second = idOf('second-consultation');
    given(...consulted, consultationStarted('2025-09-16', { consultationId: second }))
      .on('2025-09-17')
      .when(removeConsultation, body)
      .thenEmits({
        type: 'ConsultationRemoved',
        data: { consultationId: second, sentOn: '2025-09-16', ...body },
      });
  });

  it('is rejected where there is none, or it came to an end', () => {
    given(received('2025-09-10'))
      .on('2025-09-17')
      .when(removeConsultation, body)
      .thenRejects('consultation-never-started');
    given(...consulted, consultationAnswered('2025-09-17'))
      .on('2025-09-17')
      .when(removeConsultation, body)
      .thenRejects('consultation-already-answered', { answeredOn: '2025-09-17' });
    given(...consulted, consultationSilent('2025-10-14', 'organ-decides'))
      .on('2025-10-15')
      .when(removeConsultation, body)
      .thenRejects('silence-already-recorded', { expiredOn: '2025-10-14' });
  });
});
