import { foldRequest } from '../evolve.js';
import {
  approvalGranted,
  approvalRequested,
  decided,
  extended,
  feeNoticed,
  given,
  received,
  supplementReceived,
  supplementRequested,
} from '../request.fixtures.js';
import type { KnownRequest } from '../state.js';
import { removeSupplementAnswer } from './remove-supplement-answer.js';

const body = { why: '并未补正' };
const asked = [received('2025-09-10'), supplementRequested('2025-09-12', '2025-10-13')];
const answered = [...asked, supplementReceived('2025-09-25')];
const removed = {
  type: 'SupplementAnswerRemoved' as const,
  data: { receivedOn: '2025-09-25', ...body },
};

describe('Removing the answer to a 补正 notice', () => {
  it('names the day it claimed', () => {
    given(...answered)
      .on('2025-09-26')
      .when(removeSupplementAnswer, body)
      .thenEmits(removed);
  });

  it('is rejected where none was recorded', () => {
    for (const history of [[received('2025-09-10')], asked])
      given(...history)
        .on('2025-09-26')
        .when(removeSupplementAnswer, body)
        .thenRejects('supplement-not-received');
  });

  it('is rejected while the period it began was extended; an earlier extension is no matter', () => {
    given(...answered, extended('2025-09-28'))
      .on('2025-09-29')
      .when(removeSupplementAnswer, body)
      .thenRejects('rests-on-answer', { field: 'extension.noticeOn', on: '2025-09-28' });
    given(received('2025-09-10'), extended('2025-09-11'), ...answered.slice(1))
      .on('2025-09-29')
      .when(removeSupplementAnswer, body)
      .thenEmits(removed);
  });

  it('is rejected while a fee notice came in time only by it', () => {
    // Received 09-10, due 10-14 (the holiday takes 10-01 to 10-08; 09-28 and 10-11 are worked).
    given(...answered, feeNoticed('2025-10-14'))
      .on('2025-10-16')
      .when(removeSupplementAnswer, body)
      .thenEmits(removed);
    given(...answered, feeNoticed('2025-10-15'))
      .on('2025-10-16')
      .when(removeSupplementAnswer, body)
      .thenRejects('rests-on-answer', { field: 'fee.noticeReceivedOn', on: '2025-10-15' });
  });

  it('sends an approved decision to the head again', () => {
    const history = [...answered, decided('2025-09-26'), approvalRequested(), approvalGranted()];
    const { approval } = foldRequest([...history, removed]) as KnownRequest;
    expect(approval).toMatchObject({ subject: 'decision', status: 'returned' });
  });
});
