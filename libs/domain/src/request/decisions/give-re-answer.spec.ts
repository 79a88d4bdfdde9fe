import {
  given,
  idOf,
  reAnswerGiven,
  reAnswerOrdered,
  reviewDecided,
  underReview,
} from '../request.fixtures.js';
import { giveReAnswer } from './give-re-answer.js';

const corrected = [...underReview, reviewDecided('2025-12-29', 'corrected')];
const ordered = [...corrected, reAnswerOrdered('2025-12-29', '2026-01-15')];
const order = (answeredOn: string, category = 'provided') => ({
  caseId: idOf('review'),
  category,
  method: 'post',
  answeredOn,
});

describe('Giving a re-answer', () => {
  it.each([
    ['on the day of the order', '2025-12-29'],
    ['on the due date', '2026-01-15'],
    ['late', '2026-01-16'],
  ])('is recorded %s', (_name, answeredOn) => {
    given(...ordered)
      .on('2026-01-16')
      .when(giveReAnswer, order(answeredOn))
      .thenEmits(reAnswerGiven(answeredOn));
  });

  it.each([
    ['none was ordered', corrected],
    ['it was given', [...ordered, reAnswerGiven('2026-01-09')]],
  ])('is rejected when %s', (_name, history) => {
    given(...history)
      .on('2026-01-16')
      .when(giveReAnswer, order('2026-01-12'))
      .thenRejects('re-answer-not-ordered', { caseId: idOf('review') });
  });

  it.each([
    ['withdrawn', 'category-not-for-decisions'],
    ['unreasonable-volume', 'reasons-never-requested'],
    ['still-unclear', 'supplement-never-requested'],
    ['none-such', 'category-unknown'],
  ] as const)('does not take %s', (category, code) => {
    given(...ordered)
      .on('2026-01-16')
      .when(giveReAnswer, order('2026-01-12', category))
      .thenRejects(code);
  });

  it.each([
    ['the day before the order', '2025-12-28', 'date-before'],
    ['tomorrow', '2026-01-17', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, answeredOn, code) => {
    given(...ordered)
      .on('2026-01-16')
      .when(giveReAnswer, order(answeredOn))
      .thenRejects(code, { field: 'answeredOn' });
  });
});
