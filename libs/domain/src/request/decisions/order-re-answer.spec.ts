import {
  answered,
  given,
  idOf,
  litigationDecided,
  litigationFiled,
  reAnswerOrdered,
  reviewDecided,
  underReview,
} from '../request.fixtures.js';
import { orderReAnswer } from './order-re-answer.js';

const corrected = [...underReview, reviewDecided('2025-12-29', 'corrected')];
const order = (orderedOn: string, more: object = {}) => ({
  caseId: idOf('review'),
  orderedOn,
  ...more,
});

describe('Ordering a re-answer', () => {
  it('takes the due date of the ruling', () => {
    given(...corrected)
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-29', { dueOn: '2026-01-15' }))
      .thenEmits(reAnswerOrdered('2025-12-29', '2026-01-15'));
  });

  it('sets a full period where the ruling sets none, over New Year', () => {
    // 12-30, 31; 2026-01-01 to 03 off, Sunday 01-04 working; 01-05 … 09, 12 … 16, 19 … 23, 26, 27.
    given(...corrected)
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-29'))
      .thenEmits(reAnswerOrdered('2025-12-29', '2026-01-27'));
  });

  it('may follow from a suit', () => {
    given(...answered, litigationFiled('2025-11-03'), litigationDecided('2025-12-29', 'corrected'))
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-29', { caseId: idOf('litigation'), dueOn: '2026-01-15' }))
      .thenEmits({
        type: 'ReAnswerOrdered',
        data: { caseId: idOf('litigation'), orderedOn: '2025-12-29', dueOn: '2026-01-15' },
      });
  });

  it.each(['upheld', 'other'] as const)('is rejected when the result is %s', (result) => {
    given(...underReview, reviewDecided('2025-12-29', result))
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-29'))
      .thenRejects('case-not-corrected');
  });

  it('is rejected for a case that is not of this request', () => {
    given(...corrected)
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-29', { caseId: idOf('other') }))
      .thenRejects('case-unknown');
  });

  it('is rejected a second time for the same case', () => {
    given(...corrected, reAnswerOrdered('2025-12-29', '2026-01-15'))
      .on('2025-12-31')
      .when(orderReAnswer, order('2025-12-30'))
      .thenRejects('re-answer-already-ordered');
  });

  it.each([
    ['the day before the case was accepted', order('2025-11-02'), 'date-before', 'orderedOn'],
    ['tomorrow', order('2026-01-01'), 'date-in-future', 'orderedOn'],
    ['a due date before it', order('2025-12-29', { dueOn: '2025-12-28' }), 'date-before', 'dueOn'],
  ] as const)('is rejected for %s', (_name, body, code, field) => {
    given(...corrected)
      .on('2025-12-31')
      .when(orderReAnswer, body)
      .thenRejects(code, { field });
  });
});
