import { given, reasonsReceived, reasonsRequested, received } from '../request.fixtures.js';
import { receiveReasons } from './receive-reasons.js';

const asked = [received('2025-09-10'), reasonsRequested('2025-09-12')];

describe('Receiving reasons', () => {
  it.each([true, false])('records whether they are reasonable: %s', (reasonable) => {
    given(...asked)
      .on('2025-09-19')
      .when(receiveReasons, { receivedOn: '2025-09-18', reasonable })
      .thenEmits(reasonsReceived('2025-09-18', reasonable));
  });

  it('is rejected where none were requested', () => {
    given(received('2025-09-10'))
      .on('2025-09-19')
      .when(receiveReasons, { receivedOn: '2025-09-18', reasonable: true })
      .thenRejects('reasons-never-requested');
  });

  it('is rejected a second time', () => {
    given(...asked, reasonsReceived('2025-09-17', true))
      .on('2025-09-19')
      .when(receiveReasons, { receivedOn: '2025-09-18', reasonable: false })
      .thenRejects('reasons-already-received', { receivedOn: '2025-09-17' });
  });

  it.each([
    ['the day before the notice', '2025-09-11', 'date-before'],
    ['tomorrow', '2025-09-20', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, receivedOn, code) => {
    given(...asked)
      .on('2025-09-19')
      .when(receiveReasons, { receivedOn, reasonable: true })
      .thenRejects(code);
  });
});
