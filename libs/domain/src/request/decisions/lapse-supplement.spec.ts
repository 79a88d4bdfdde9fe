import {
  closed,
  given,
  received,
  supplementLapsed,
  supplementReceived,
  supplementRequested,
} from '../request.fixtures.js';
import { lapseSupplement } from './lapse-supplement.js';

const asked = [received('2025-09-10'), supplementRequested('2025-09-12', '2025-09-30')];
const lapsed = [
  supplementLapsed('2025-09-30'),
  closed('2025-10-01', 'supplement-lapsed', 'correction-lapsed'),
];

describe('Lapsing a supplement period', () => {
  it('is rejected on its last day', () => {
    given(...asked)
      .on('2025-09-30')
      .when(lapseSupplement)
      .thenRejects('period-still-runs', { endsOn: '2025-09-30' });
  });

  it.each(['2025-10-01', '2025-12-03'])('closes on the day after it, recorded on %s', (today) => {
    given(...asked)
      .on(today)
      .when(lapseSupplement)
      .thenEmits(...lapsed);
  });

  it('reckons 15 working days where a ledger names no period', () => {
    given(received('2025-09-10'), supplementRequested('2025-09-19', null))
      .on('2025-10-17')
      .when(lapseSupplement)
      .thenEmits(
        supplementLapsed('2025-10-16'),
        closed('2025-10-17', 'supplement-lapsed', 'correction-lapsed'),
      );
  });

  it('is rejected where none was requested', () => {
    given(received('2025-09-10'))
      .on('2025-10-09')
      .when(lapseSupplement)
      .thenRejects('supplement-never-requested');
  });

  it('is rejected once it has come in', () => {
    given(...asked, supplementReceived('2025-09-30'))
      .on('2025-10-09')
      .when(lapseSupplement)
      .thenRejects('supplement-already-received', { receivedOn: '2025-09-30' });
  });
});
