import {
  answered,
  given,
  litigationDecided,
  litigationFiled,
  reviewDecided,
  underReview,
} from '../request.fixtures.js';
import { fileLitigation } from './file-litigation.js';

const direct = (acceptedOn: string) => ({ kind: 'direct', acceptedOn });
const afterReview = (acceptedOn: string) => ({ kind: 'after-review', acceptedOn });
const reviewed = [...underReview, reviewDecided('2025-12-29', 'upheld')];

describe('Filing a suit', () => {
  it('directly needs no review', () => {
    given(...answered)
      .on('2025-11-03')
      .when(fileLitigation, direct('2025-11-03'))
      .thenEmits(litigationFiled('2025-11-03'));
  });

  it('after review is counted in its own block', () => {
    given(...reviewed)
      .on('2026-01-09')
      .when(fileLitigation, afterReview('2026-01-09'))
      .thenEmits(litigationFiled('2026-01-09', 'after-review'));
  });

  it('after review is rejected without one', () => {
    given(...answered)
      .on('2026-01-09')
      .when(fileLitigation, afterReview('2026-01-09'))
      .thenRejects('review-never-filed');
  });

  it('after review is rejected for the day before the review was accepted', () => {
    given(...reviewed)
      .on('2026-01-09')
      .when(fileLitigation, afterReview('2025-11-02'))
      .thenRejects('date-before', { earlierField: 'reviewAcceptedOn' });
  });

  it('is rejected while one runs, and possible again once it is decided', () => {
    const running = [...answered, litigationFiled('2025-11-03')];
    given(...running)
      .on('2025-12-01')
      .when(fileLitigation, direct('2025-12-01'))
      .thenRejects('litigation-already-filed', { acceptedOn: '2025-11-03' });
    given(...running, litigationDecided('2025-12-01'))
      .on('2025-12-02')
      .when(fileLitigation, direct('2025-12-02'))
      .thenEmits(litigationFiled('2025-12-02'));
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-11-04', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, acceptedOn, code) => {
    given(...answered)
      .on('2025-11-03')
      .when(fileLitigation, direct(acceptedOn))
      .thenRejects(code);
  });
});
