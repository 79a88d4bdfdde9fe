import { given, reasonsRequested, received } from '../request.fixtures.js';
import { requestReasons } from './request-reasons.js';

describe('Requesting reasons', () => {
  it.each(['2025-09-10', '2025-09-12'])('is possible on %s', (noticeOn) => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(requestReasons, { noticeOn })
      .thenEmits(reasonsRequested(noticeOn));
  });

  it('is rejected a second time', () => {
    given(received('2025-09-10'), reasonsRequested('2025-09-11'))
      .on('2025-09-12')
      .when(requestReasons, { noticeOn: '2025-09-12' })
      .thenRejects('reasons-already-requested', { noticeOn: '2025-09-11' });
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-09-13', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, noticeOn, code) => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(requestReasons, { noticeOn })
      .thenRejects(code, { field: 'noticeOn' });
  });
});
