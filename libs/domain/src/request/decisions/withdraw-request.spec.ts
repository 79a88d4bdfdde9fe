import {
  closed,
  decided,
  dispatched,
  given,
  received,
  supplementRequested,
} from '../request.fixtures.js';
import { withdrawRequest } from './withdraw-request.js';

const withdrawn = (withdrawnOn: string) =>
  [
    { type: 'RequestWithdrawn', data: { withdrawnOn } },
    closed(withdrawnOn, 'withdrawn', 'withdrawn'),
  ] as const;

describe('Withdrawing a request', () => {
  it.each(['2025-09-10', '2025-09-19'])('closes on %s, as （六）3', (withdrawnOn) => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(withdrawRequest, { withdrawnOn })
      .thenEmits(...withdrawn(withdrawnOn));
  });

  it.each([
    ['while it waits for the applicant', supplementRequested('2025-09-12', '2025-09-30')],
    ['after the decision, before the reply', decided('2025-09-18')],
  ])('is possible %s', (_name, event) => {
    given(received('2025-09-10'), event)
      .on('2025-09-19')
      .when(withdrawRequest, { withdrawnOn: '2025-09-19' })
      .thenEmits(...withdrawn('2025-09-19'));
  });

  it('is rejected once the reply has left', () => {
    given(received('2025-09-10'), decided('2025-09-18'), dispatched('2025-09-18', 'entrusted'))
      .on('2025-09-19')
      .when(withdrawRequest, { withdrawnOn: '2025-09-19' })
      .thenRejects('reply-already-dispatched', { on: '2025-09-18' });
  });

  it.each([
    ['the day before receipt', '2025-09-09', 'date-before'],
    ['tomorrow', '2025-09-20', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, withdrawnOn, code) => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(withdrawRequest, { withdrawnOn })
      .thenRejects(code, { field: 'withdrawnOn' });
  });
});
