import { given, idOf, received } from '../request.fixtures.js';
import { splitRequest } from './split-request.js';

const into = [
  { requestId: idOf('other'), number: '2025-002' },
  { requestId: idOf('import'), number: '2025-003' },
];
const split = { type: 'RequestSplit' as const, data: { splitOn: '2025-09-12', into } };

describe('Splitting a request', () => {
  it('names the numbers that the further matters got', () => {
    given(received('2025-09-10')).on('2025-09-12').when(splitRequest, { into }).thenEmits(split);
  });

  it('is rejected a second time', () => {
    given(received('2025-09-10'), split)
      .on('2025-09-12')
      .when(splitRequest, { into })
      .thenRejects('already-split', { into: '2025-002、2025-003' });
  });

  it('needs at least one further matter', () => {
    expect(splitRequest.body.safeParse({ into: [] }).success).toBe(false);
  });
});
