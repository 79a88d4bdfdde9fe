import { given, idOf, reviewDecided, underReview } from '../request.fixtures.js';
import { decideReview } from './decide-review.js';

const order = (concludedOn: string, result = 'upheld') => ({
  caseId: idOf('review'),
  result,
  concludedOn,
});

describe('Deciding a review', () => {
  it.each(['upheld', 'corrected', 'other'] as const)('as %s', (result) => {
    given(...underReview)
      .on('2025-12-30')
      .when(decideReview, order('2025-12-29', result))
      .thenEmits(reviewDecided('2025-12-29', result));
  });

  it('is rejected a second time', () => {
    given(...underReview, reviewDecided('2025-12-29', 'upheld'))
      .on('2025-12-30')
      .when(decideReview, order('2025-12-30'))
      .thenRejects('case-already-decided', { concludedOn: '2025-12-29' });
  });

  it('is rejected for a case that is not of this request', () => {
    given(...underReview)
      .on('2025-12-30')
      .when(decideReview, { ...order('2025-12-29'), caseId: idOf('other') })
      .thenRejects('case-unknown', { caseId: idOf('other') });
  });

  it.each([
    ['the day before it was accepted', '2025-11-02', 'date-before'],
    ['tomorrow', '2025-12-31', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, concludedOn, code) => {
    given(...underReview)
      .on('2025-12-30')
      .when(decideReview, order(concludedOn))
      .thenRejects(code);
  });
});
