import { answered, awaitingConfirmation, given, received } from '../request.fixtures.js';
import { voidRequest } from './void-request.js';

describe('Voiding a request', () => {
  it.each([
    ['while confirmation is awaited', [awaitingConfirmation('2025-09-10')]],
    ['while it is open', [received('2025-09-10')]],
    ['after closing', answered],
  ])('is possible %s', (_name, history) => {
    given(...history)
      .on('2025-10-13')
      .when(voidRequest, { why: '重复录入' })
      .thenEmits({ type: 'RequestVoided', data: { voidedOn: '2025-10-13', why: '重复录入' } });
  });

  it.each([{}, { why: '' }, { why: '   ' }])('needs a reason: %j', (body) => {
    expect(voidRequest.body.safeParse(body).success).toBe(false);
  });
});
