import { correctFact } from '../decisions/correct-fact.js';
import {
  answered,
  closed,
  decided,
  dispatched,
  factCorrected,
  given,
  received,
  supplementRequested,
} from '../request.fixtures.js';

const today = '2025-12-01';
const why = '录入有误';
const open = [received('2025-09-10')];
const imported = [
  received('2025-09-10', { origin: 'ledger' }),
  supplementRequested('2025-09-12', null),
  decided('2025-09-24', 'imported-3.1'),
  dispatched(null, null),
  closed('2025-09-24', 'imported', 'imported-3.1'),
];

describe('A corrected category', () => {
  const category = (is: string) => ({ fact: 'decision.category', is, why });

  it.each([
    ['supplement-lapsed', 'correction-lapsed'],
    ['payment-lapsed', 'payment-lapsed'],
    ['withdrawn', 'withdrawn'],
  ] as const)('is rejected where the closing was %s', (ground, was) => {
    given(...open, closed('2025-10-13', ground, was))
      .on(today)
      .when(correctFact, category('provided'))
      .thenRejects('category-not-for-decisions');
  });

  it('of another closing stays in （六）3', () => {
    const history = [...open, closed('2025-10-13', 'other', 'archives')];
    given(...history)
      .on(today)
      .when(correctFact, category('other-closing'))
      .thenEmits(
        factCorrected({ fact: 'decision.category', was: 'archives', is: 'other-closing' }),
      );
    given(...history)
      .on(today)
      .when(correctFact, category('provided'))
      .thenRejects('category-not-other');
  });

  it.each([
    ['imported-3.2', true],
    ['provided', true],
    ['imported-9.9', false],
  ])('of imported history may be %s', (is, possible) => {
    const spec = given(...imported)
      .on(today)
      .when(correctFact, category(is));
    if (possible)
      spec.thenEmits(factCorrected({ fact: 'decision.category', was: 'imported-3.1', is }));
    else spec.thenRejects('category-unknown', { category: is });
  });

  it.each([
    ['still-unclear', 'supplement-never-requested'],
    ['unreasonable-volume', 'reasons-never-requested'],
    ['withdrawn', 'category-not-for-decisions'],
    ['imported-3.1', 'category-not-for-decisions'],
  ] as const)('of an answered request is not %s', (is, code) => {
    given(...answered)
      .on(today)
      .when(correctFact, category(is))
      .thenRejects(code);
  });
});
