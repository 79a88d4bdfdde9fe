import {
  consultationAnswered,
  consultationReceived,
  consultationSilent,
  consultationStarted,
  given,
  idOf,
  received,
} from '../request.fixtures.js';
import { recordSilence } from './record-silence.js';

const sent = [
  received('2025-09-10'),
  consultationStarted('2025-09-17'),
  consultationReceived('2025-09-19'),
];
const order = { consultationId: idOf('consultation') };

describe('Recording silence', () => {
  it('is rejected on the last of 15 working days from receipt of the letter', () => {
    given(...sent)
      .on('2025-10-16')
      .when(recordSilence, order)
      .thenRejects('period-still-runs', { endsOn: '2025-10-16' });
  });

  it('of a third party leaves the decision to the organ (条例 32)', () => {
    given(...sent)
      .on('2025-10-17')
      .when(recordSilence, order)
      .thenEmits(consultationSilent('2025-10-16', 'organ-decides'));
  });

  it('of another organ is consent, 15 working days from sending where its receipt is unknown (条例 34)', () => {
    // 09-17 + 15: 18, 19, 22 … 26, 28, 29, 30 and 10-09, 10, 11, 13, 14.
    given(received('2025-09-10'), consultationStarted('2025-09-17', { kind: 'organ' }))
      .on('2025-10-15')
      .when(recordSilence, order)
      .thenEmits(consultationSilent('2025-10-14', 'deemed-consent'));
  });

  it('is rejected twice', () => {
    given(...sent, consultationSilent('2025-10-16', 'organ-decides'))
      .on('2025-10-20')
      .when(recordSilence, order)
      .thenRejects('silence-already-recorded', { expiredOn: '2025-10-16' });
  });

  it('is rejected after an answer', () => {
    given(...sent, consultationAnswered('2025-10-14'))
      .on('2025-10-20')
      .when(recordSilence, order)
      .thenRejects('consultation-already-answered', { answeredOn: '2025-10-14' });
  });

  it('is rejected for a letter that is not of this request', () => {
    given(...sent)
      .on('2025-10-20')
      .when(recordSilence, { consultationId: idOf('other') })
      .thenRejects('consultation-unknown');
  });
});
