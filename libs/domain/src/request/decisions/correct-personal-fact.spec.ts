import { given, received } from '../request.fixtures.js';
import { correctPersonalFact } from './correct-personal-fact.js';

const order = { field: 'phone', was: '13800000000', is: '13900000000', why: '号码录错' };

describe('Correcting a personal fact', () => {
  it.each([
    ['is replaced', order],
    ['is filled in', { ...order, was: undefined }],
    ['is taken out', { ...order, is: undefined }],
  ])('records what was, what is and why when it %s', (_name, body) => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(correctPersonalFact, body)
      .thenEmits({
        type: 'PersonalFactCorrected',
        data: { ...body, field: 'phone', correctedOn: '2025-09-12' },
      });
  });

  it('is rejected when nothing changes', () => {
    given(received('2025-09-10'))
      .on('2025-09-12')
      .when(correctPersonalFact, { ...order, is: '13800000000' })
      .thenRejects('nothing-to-correct', { fact: 'phone' });
  });
});
