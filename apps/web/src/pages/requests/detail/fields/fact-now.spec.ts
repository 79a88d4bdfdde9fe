import type { RequestFacts } from '../queries.js';
import { factNow } from './fact-now.js';

const facts = {
  channel: 'post',
  supplements: [{ noticeOn: '2024-03-05', periodEndsOn: null, receivedOn: null }],
  consultations: [
    { id: 'a', sentOn: '2024-03-06' },
    { id: 'b', sentOn: '2024-03-07' },
  ],
  reply: null,
  archiveNumber: null,
  reasonsNoticeOn: '2024-03-08',
} as unknown as RequestFacts;

describe('What stands at a fact now', () => {
  it.each([
    ['channel', undefined, 'post'],
    ['supplement.noticeOn', undefined, '2024-03-05'],
    ['supplement.receivedOn', undefined, null],
    ['consultation.sentOn', 'a', '2024-03-06'],
    ['reasons.noticeOn', undefined, '2024-03-08'],
  ])('of %s %s is %s', (fact, part, value) => {
    expect(factNow(fact, part, facts)).toBe(value);
  });

  it('is nothing where the request has no such part', () => {
    expect(factNow('reply.letterOn', undefined, facts)).toBeUndefined();
    expect(factNow('archive.archiveNumber', undefined, facts)).toBeUndefined();
    expect(factNow('consultation.sentOn', 'c', facts)).toBeUndefined();
  });
});
