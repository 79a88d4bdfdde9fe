import {
  consultationAnswered,
  consultationSilent,
  consultationStarted,
  given,
  idOf,
  received,
} from '../request.fixtures.js';
import { removeConsultationAnswer } from './remove-consultation-answer.js';

const consultationId = idOf('consultation');
const body = { consultationId, why: '意见录错' };
const consulted = [received('2025-09-10'), consultationStarted('2025-09-15')];

describe('Removing the answer to a consultation', () => {
  it('names the day of the answer, or the last day of the silence', () => {
    given(...consulted, consultationAnswered('2025-09-17'))
      .on('2025-09-18')
      .when(removeConsultationAnswer, body)
      .thenEmits({
        type: 'ConsultationAnswerRemoved',
        data: { ...body, answeredOn: '2025-09-17' },
      });
    given(...consulted, consultationSilent('2025-10-14', 'organ-decides'))
      .on('2025-10-15')
      .when(removeConsultationAnswer, body)
      .thenEmits({ type: 'ConsultationAnswerRemoved', data: { ...body, expiredOn: '2025-10-14' } });
  });

  it('is rejected where nobody answered, or there is no such consultation', () => {
    given(...consulted)
      .on('2025-09-18')
      .when(removeConsultationAnswer, body)
      .thenRejects('consultation-not-answered');
    given(...consulted)
      .on('2025-09-18')
      .when(removeConsultationAnswer, { ...body, consultationId: idOf('other') })
      .thenRejects('consultation-unknown');
  });
});
