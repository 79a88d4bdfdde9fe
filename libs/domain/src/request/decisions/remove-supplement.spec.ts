import {
  decided,
  given,
  received,
  supplementReceived,
  supplementRequested,
} from '../request.fixtures.js';
import { removeSupplement } from './remove-supplement.js';

const body = { why: '录错申请' };
const asked = [received('2025-09-10'), supplementRequested('2025-09-12', '2025-10-13')];

describe('Removing a 补正 notice', () => {
  it('names the last one', () => {
    given(...asked)
      .on('2025-09-15')
      .when(removeSupplement, body)
      .thenEmits({ type: 'SupplementRemoved', data: { noticeOn: '2025-09-12', ...body } });
  });

  it('is rejected where there is none, or it was answered', () => {
    given(received('2025-09-10'))
      .on('2025-09-15')
      .when(removeSupplement, body)
      .thenRejects('supplement-never-requested');
    given(...asked, supplementReceived('2025-09-15'))
      .on('2025-09-15')
      .when(removeSupplement, body)
      .thenRejects('supplement-already-received', { receivedOn: '2025-09-15' });
  });

  it('is rejected while a decision rests on it (C13)', () => {
    given(...asked, decided('2025-09-20', 'still-unclear'))
      .on('2025-09-22')
      .when(removeSupplement, body)
      .thenRejects('supplement-never-requested');
    given(...asked, decided('2025-09-20'))
      .on('2025-09-22')
      .when(removeSupplement, body)
      .thenEmits({ type: 'SupplementRemoved', data: { noticeOn: '2025-09-12', ...body } });
  });
});
