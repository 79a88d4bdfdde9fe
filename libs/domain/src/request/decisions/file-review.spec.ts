import {
  answered,
  given,
  received,
  reviewDecided,
  reviewFiled,
  underReview,
} from '../request.fixtures.js';
import { fileReview } from './file-review.js';

describe('Filing a review', () => {
  it('is possible against an answer', () => {
    given(...answered)
      .on('2025-11-03')
      .when(fileReview, { acceptedOn: '2025-11-03' })
      .thenEmits(reviewFiled('2025-11-03'));
  });

  it('is possible against silence', () => {
    given(received('2025-09-10'))
      .on('2025-11-03')
      .when(fileReview, { acceptedOn: '2025-11-03' })
      .thenEmits(reviewFiled('2025-11-03'));
  });

  it('is rejected while one runs', () => {
    given(...underReview)
      .on('2025-12-01')
      .when(fileReview, { acceptedOn: '2025-12-01' })
      .thenRejects('review-already-filed', { acceptedOn: '2025-11-03' });
  });

  it('is possible again after one was decided', () => {
    given(...underReview, reviewDecided('2025-12-01', 'other'))
      .on('2025-12-02')
      .when(fileReview, { acceptedOn: '2025-12-02' })
      .thenEmits(reviewFiled('2025-12-02'));
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-11-04', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, acceptedOn, code) => {
    given(...answered)
      .on('2025-11-03')
      .when(fileReview, { acceptedOn })
      .thenRejects(code, { field: 'acceptedOn' });
  });
});
