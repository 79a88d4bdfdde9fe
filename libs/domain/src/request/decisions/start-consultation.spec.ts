import { consultationStarted, given, received } from '../request.fixtures.js';
import { startConsultation } from './start-consultation.js';

const history = [received('2025-09-10')];

describe('Starting a consultation', () => {
  it.each([
    ['before the due date', '2025-09-17'],
    ['on the due date', '2025-10-14'],
    ['after it, without effect on the clock', '2025-10-15'],
  ])('is possible %s', (_name, sentOn) => {
    given(...history)
      .on('2025-10-15')
      .when(startConsultation, { kind: 'third-party', sentOn })
      .thenEmits(consultationStarted(sentOn));
  });

  it('may be a second one while the first runs', () => {
    given(...history, consultationStarted('2025-09-17', { consultationId: 'another' }))
      .on('2025-09-19')
      .when(startConsultation, { kind: 'organ', sentOn: '2025-09-18', receivedOn: '2025-09-19' })
      .thenEmits(consultationStarted('2025-09-18', { kind: 'organ', receivedOn: '2025-09-19' }));
  });

  it.each([
    ['sent before receipt', { sentOn: '2025-09-09' }, 'date-before', 'sentOn'],
    ['sent tomorrow', { sentOn: '2025-10-16' }, 'date-in-future', 'sentOn'],
    [
      'received before it was sent',
      { sentOn: '2025-09-17', receivedOn: '2025-09-16' },
      'date-before',
      'receivedOn',
    ],
    [
      'received tomorrow',
      { sentOn: '2025-09-17', receivedOn: '2025-10-16' },
      'date-in-future',
      'receivedOn',
    ],
  ] as const)('is rejected when %s', (_name, dates, code, field) => {
    given(...history)
      .on('2025-10-15')
      .when(startConsultation, { kind: 'third-party', ...dates })
      .thenRejects(code, { field });
  });
});
