import { given, received, supplementReceived, supplementRequested } from '../request.fixtures.js';
import { receiveSupplement } from './receive-supplement.js';

const asked = [received('2025-09-10'), supplementRequested('2025-09-12', '2025-09-30')];

describe('Receiving a supplement', () => {
  it.each([
    ['on the day of the notice', '2025-09-12'],
    ['on the last day', '2025-09-30'],
    ['late, before the lapse is recorded', '2025-10-09'],
  ])('is possible %s', (_name, receivedOn) => {
    given(...asked)
      .on('2025-10-09')
      .when(receiveSupplement, { receivedOn })
      .thenEmits(supplementReceived(receivedOn));
  });

  it('is rejected where none was requested', () => {
    given(received('2025-09-10'))
      .on('2025-10-09')
      .when(receiveSupplement, { receivedOn: '2025-09-30' })
      .thenRejects('supplement-never-requested');
  });

  it('is rejected a second time', () => {
    given(...asked, supplementReceived('2025-09-26'))
      .on('2025-10-09')
      .when(receiveSupplement, { receivedOn: '2025-09-30' })
      .thenRejects('supplement-already-received', { receivedOn: '2025-09-26' });
  });

  it.each([
    ['the day before the notice', '2025-09-11', 'date-before'],
    ['tomorrow', '2025-10-10', 'date-in-future'],
  ] as const)('is rejected for %s', (_name, receivedOn, code) => {
    given(...asked)
      .on('2025-10-09')
      .when(receiveSupplement, { receivedOn })
      .thenRejects(code);
  });
});
