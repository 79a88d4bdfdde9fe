import { correctFact } from '../decisions/correct-fact.js';
import {
  answered,
  consultationStarted,
  factCorrected,
  given,
  idOf,
  received,
} from '../request.fixtures.js';

const today = '2025-12-01';
const why = '录入有误';
const open = [received('2025-09-10')];
const consulted = [...open, consultationStarted('2025-09-17', { receivedOn: '2025-09-19' })];
const consultation = { part: idOf('consultation') };

describe('A corrected day', () => {
  it.each([
    ['consultation.sentOn', '2025-09-09', 'receivedOn'],
    ['consultation.receivedOn', '2025-09-16', 'consultation.sentOn'],
    ['consultation.sentOn', '2025-09-20', 'consultation.sentOn'],
  ] as const)('%s %s keeps the order of the facts', (fact, is, earlierField) => {
    given(...consulted)
      .on(today)
      .when(correctFact, { fact, is, why, ...consultation })
      .thenRejects('date-before', { earlierField });
  });

  it.each([
    ['the first letter', consulted, '2025-09-17', '2025-09-18', 'consultation.sentOn'],
    ['the decision', answered, '2025-09-24', '2025-09-25', 'decision.decidedOn'],
  ] as const)(
    'of receipt may be that of %s, not the day after',
    (_name, history, day, after, field) => {
      given(...history)
        .on(today)
        .when(correctFact, { fact: 'receivedOn', is: day, why })
        .thenEmits(factCorrected({ fact: 'receivedOn', was: '2025-09-10', is: day }));
      given(...history)
        .on(today)
        .when(correctFact, { fact: 'receivedOn', is: after, why })
        .thenRejects('date-before', { field, earlier: after });
    },
  );
});
