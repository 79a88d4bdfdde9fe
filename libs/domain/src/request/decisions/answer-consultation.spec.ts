import {
  consultationAnswered,
  consultationReceived,
  consultationSilent,
  consultationStarted,
  given,
  idOf,
  received,
} from '../request.fixtures.js';
import { answerConsultation } from './answer-consultation.js';

const onTheWay = [received('2025-09-10'), consultationStarted('2025-09-17')];
const sent = [...onTheWay, consultationReceived('2025-09-19')];
const order = (answeredOn: string, consultationId = idOf('consultation')) => ({
  consultationId,
  answeredOn,
});

describe('Answering a consultation', () => {
  it.each([
    ['on the day the letter came', '2025-09-19'],
    ['on the last day of 15', '2025-10-16'],
    ['late', '2025-10-17'],
  ])('is recorded %s', (_name, answeredOn) => {
    given(...sent)
      .on('2025-10-17')
      .when(answerConsultation, order(answeredOn))
      .thenEmits(consultationAnswered(answeredOn));
  });

  it('is recorded though silence was recorded before', () => {
    given(...sent, consultationSilent('2025-10-16', 'organ-decides'))
      .on('2025-10-20')
      .when(answerConsultation, { ...order('2025-10-20'), opinion: 'objects' })
      .thenEmits({
        type: 'ConsultationAnswered',
        data: { ...order('2025-10-20'), opinion: 'objects' },
      });
  });

  it.each([
    ['before the letter was sent', onTheWay, '2025-09-16', 'date-before', 'sentOn'],
    ['before it came', sent, '2025-09-18', 'date-before', 'receivedOn'],
  ] as const)('is rejected %s', (_name, history, answeredOn, code, earlierField) => {
    given(...history)
      .on('2025-10-17')
      .when(answerConsultation, order(answeredOn))
      .thenRejects(code, { earlierField });
  });

  it('is rejected for tomorrow', () => {
    given(...sent)
      .on('2025-10-17')
      .when(answerConsultation, order('2025-10-18'))
      .thenRejects('date-in-future');
  });

  it('is rejected a second time', () => {
    given(...sent, consultationAnswered('2025-10-14'))
      .on('2025-10-17')
      .when(answerConsultation, order('2025-10-16'))
      .thenRejects('consultation-already-answered', { answeredOn: '2025-10-14' });
  });

  it('is rejected for a letter that is not of this request', () => {
    given(...sent)
      .on('2025-10-17')
      .when(answerConsultation, order('2025-10-16', idOf('other')))
      .thenRejects('consultation-unknown');
  });
});
