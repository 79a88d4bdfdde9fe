import { given, reasonsReceived, reasonsRequested, received } from '../request.fixtures.js';
import { removeReasonsAnswer } from './remove-reasons-answer.js';

const body = { why: '录错申请' };
const asked = [received('2025-09-10'), reasonsRequested('2025-09-12')];

describe('Removing the reasons of an applicant', () => {
  it('names the day they claimed to have come', () => {
    given(...asked, reasonsReceived('2025-09-15', true))
      .on('2025-09-16')
      .when(removeReasonsAnswer, body)
      .thenEmits({ type: 'ReasonsAnswerRemoved', data: { receivedOn: '2025-09-15', ...body } });
  });

  it('is rejected where none came', () => {
    given(...asked)
      .on('2025-09-16')
      .when(removeReasonsAnswer, body)
      .thenRejects('reasons-not-received');
  });
});
